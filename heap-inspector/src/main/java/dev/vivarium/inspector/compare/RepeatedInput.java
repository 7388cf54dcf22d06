package dev.vivarium.inspector.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives the same input to several readers one after the other; reads no more of it than the most curious of them. */
final class RepeatedInput {
    private final InputStream source;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    RepeatedInput(InputStream source) {
        this.source = source;
    }

    /** The input from its beginning. */
    InputStream again() {
        byte[] known = seen.toByteArray();
        return new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (position < known.length) {
                    int count = Math.min(length, known.length - position);
                    System.arraycopy(known, position, bytes, from, count);
                    position += count;
                    return count;
                }
                int count = source.read(bytes, from, length);
                if (count > 0) {
                    seen.write(bytes, from, count);
                }
                return count;
            }
        };
    }
}
