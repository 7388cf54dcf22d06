package dev.vivarium.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A command given to the system's shell, with this process's streams. */
record ShellCommand(String command, Path directory, Map<String, String> changedEnvironment) {
    private static final int CANNOT_RUN = 127;

    /** Runs it to its end; the exit status stands in the upper byte, as the system's wait call gives it. */
    int run() {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command).inheritIO().directory(directory.toFile());
        changedEnvironment.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            return builder.start().waitFor() << 8;
        } catch (IOException failure) {
            return CANNOT_RUN << 8;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN << 8;
        }
    }
}
