package dev.vivarium.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The settings of the terminal behind a standard handle, which the JDK cannot reach: {@code stty} reads and sets them. */
final class Terminal {
    private static final int HEXADECIMAL = 16;

    private Terminal() {}

    /** Input, output, control and local flags, then the control characters; null where there is no terminal. */
    static int[] settings(int handle) {
        String answer = run(handle, "-g");
        if (answer == null) {
            return null;
        }
        try {
            return Arrays.stream(answer.trim().split(":"))
                    .mapToInt(word -> Integer.parseUnsignedInt(word, HEXADECIMAL))
                    .toArray();
        } catch (NumberFormatException unknown) {
            return null;
        }
    }

    static boolean set(int handle, int[] settings) {
        String text = Arrays.stream(settings).mapToObj(Integer::toHexString).collect(Collectors.joining(":"));
        return run(handle, text) != null;
    }

    /** What stty prints, or null where it fails. */
    private static String run(int handle, String argument) {
        if (handle < 0 || handle > Host.STANDARD_ERROR) {
            return null;
        }
        String device = "/proc/" + ProcessHandle.current().pid() + "/fd/" + handle;
        try {
            Process process = new ProcessBuilder("stty", "-F", device, argument)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? printed : null;
        } catch (IOException missing) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
