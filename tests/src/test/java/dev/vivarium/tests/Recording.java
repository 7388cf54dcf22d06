package dev.vivarium.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program printed and how it ended, whether recorded from the real thing or observed here. */
record Recording(String output, String errorOutput, int exitCode) {

    /** Reads {@code <base>.out}, {@code .err} and {@code .exit}; what has nothing to say has no file. */
    static Recording read(Path base) {
        String exitCode = text(base, ".exit").strip();
        return new Recording(
                text(base, ".out"), text(base, ".err"), exitCode.isEmpty() ? 0 : Integer.parseInt(exitCode));
    }

    private static String text(Path base, String suffix) {
        Path file = base.resolveSibling(base.getFileName() + suffix);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
