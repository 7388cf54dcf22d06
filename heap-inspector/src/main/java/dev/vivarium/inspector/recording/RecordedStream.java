package dev.vivarium.inspector.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that tells what goes through it. */
final class RecordedStream extends FilterOutputStream {
    /** Is told of bytes before they go on. */
    @FunctionalInterface
    interface Listener {
        void passes(byte[] bytes, int from, int length);
    }

    private final Listener listener;

    RecordedStream(OutputStream through, Listener listener) {
        super(through);
        this.listener = listener;
    }

    @Override
    public void write(int value) throws IOException {
        listener.passes(new byte[] {(byte) value}, 0, 1);
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        listener.passes(bytes, from, length);
        out.write(bytes, from, length);
    }
}
