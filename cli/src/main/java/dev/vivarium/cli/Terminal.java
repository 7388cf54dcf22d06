package dev.vivarium.cli;

import dev.vivarium.inspector.report.TextOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The terminal behind standard output, if there is one. The launcher says so by a system property, since Java cannot
 * tell.
 *
 * @param isTerminal whether a terminal shows standard output
 * @param hasColour whether colour is wanted there
 * @param columns its width, or the one that the environment asks for
 */
record Terminal(boolean isTerminal, boolean hasColour, int columns) {
    private static final int WIDEST = 200;

    static Terminal ofStandardOutput() {
        return of(Boolean.getBoolean("vivarium.terminal"), System.getenv(), Terminal::size);
    }

    /**
     * The terminal in a given environment.
     *
     * @param size gives rows and columns, or nothing; asked where the environment does not say
     */
    static Terminal of(boolean isTerminal, Map<String, String> environment, Supplier<String> size) {
        boolean hasColour = isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns == 0 && isTerminal) {
            columns = number(size.get());
        }
        return new Terminal(isTerminal, hasColour, columns == 0 ? TextOptions.USUAL_WIDTH : Math.min(columns, WIDEST));
    }

    /** The last number in a text, 0 where there is none. */
    private static int number(String text) {
        String[] words = text.strip().split(" ");
        String last = words[words.length - 1];
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }

    /** Rows and columns as {@code stty} gives them; empty where it does not. */
    private static String size() {
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
