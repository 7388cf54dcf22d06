package dev.vivarium.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that must be rejected, and the end of the traceback. In the file each program ends with a line of
 * {@code ---} and each traceback with one of {@code ===}.
 */
record Rejected(String source, String traceback) {
    private static final String MESSAGE_MARK = "---\n";
    private static final String END_MARK = "===\n";

    static List<Rejected> read(Path file) throws IOException {
        List<Rejected> all = new ArrayList<>();
        for (String entry : Files.readString(file).split(END_MARK)) {
            String[] parts = entry.split(MESSAGE_MARK, 2);
            all.add(new Rejected(parts[0], parts[1].strip()));
        }
        return all;
    }

    String format() {
        return source + MESSAGE_MARK + traceback + "\n" + END_MARK;
    }

    @Override
    public String toString() {
        return source.strip();
    }
}
