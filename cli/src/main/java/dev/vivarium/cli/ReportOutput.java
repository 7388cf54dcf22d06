package dev.vivarium.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Standard output for a report. Where it cannot be written, that is said once and what follows is dropped. */
final class ReportOutput extends OutputStream {
    private final OutputStream output;
    private boolean broken;

    ReportOutput(OutputStream output) {
        this.output = output;
    }

    @Override
    public void write(int value) {
        attempt(() -> output.write(value));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> output.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(output::flush);
    }

    @FunctionalInterface
    private interface Writing {
        void perform() throws IOException;
    }

    private void attempt(Writing writing) {
        if (broken) {
            return;
        }
        try {
            writing.perform();
        } catch (IOException failure) {
            broken = true;
            throw new UncheckedIOException(failure);
        }
    }
}
