package dev.vivarium.dap.debugger;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands over output in pieces that end with a line, or on a flush; so characters are not cut in two. */
final class OutputLines extends OutputStream {
    /** A longer piece is handed over without waiting for its end. */
    private static final int LONGEST_PIECE_BYTES = 1 << 14;

    private final Consumer<String> told;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    OutputLines(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public synchronized void write(int value) {
        held.write(value);
        if (value == '\n' || held.size() >= LONGEST_PIECE_BYTES) {
            flush();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        held.write(bytes, from, length);
        if (length > 0 && bytes[from + length - 1] == '\n' || held.size() >= LONGEST_PIECE_BYTES) {
            flush();
        }
    }

    @Override
    public synchronized void flush() {
        if (held.size() > 0) {
            String text = held.toString(StandardCharsets.UTF_8);
            held.reset();
            told.accept(text);
        }
    }
}
