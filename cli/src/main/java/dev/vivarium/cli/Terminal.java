package dev.vivarium.cli;

import dev.vivarium.inspector.report.TextOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The terminal behind standard output, if there is one. The launcher says so by a system property, since Java cannot
 * tell.
 *
 * @param isTerminal whether a terminal shows standard output
 * @param hasColour whether colour is wanted there
 * @param columns its width, or the one that the environment asks for
 */
record Terminal(boolean isTerminal, boolean hasColour, int columns) {
    private static final int WIDEST = 120;

    static Terminal ofStandardOutput() {
        boolean isTerminal = Boolean.getBoolean("vivarium.terminal");
        String noColour = System.getenv("NO_COLOR");
        boolean hasColour =
                isTerminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(isTerminal, hasColour, Math.min(columns(isTerminal), WIDEST));
    }

    private static int columns(boolean isTerminal) {
        int asked = number(System.getenv("COLUMNS"));
        if (asked > 0) {
            return asked;
        }
        int actual = isTerminal ? number(askTerminal()) : 0;
        return actual > 0 ? actual : TextOptions.USUAL_WIDTH;
    }

    /** The last number in a text, 0 where there is none. */
    private static int number(String text) {
        String[] words = text == null ? new String[] {""} : text.strip().split(" ");
        String last = words[words.length - 1];
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }

    /** Rows and columns as {@code stty} gives them; empty where it does not. */
    private static String askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException noTerminal) {
            return "";
        }
    }
}
