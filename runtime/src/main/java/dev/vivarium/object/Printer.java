package dev.vivarium.object;

import dev.vivarium.text.Utf8;
import java.io.ByteArrayOutputStream;

/** A sink of UTF-8 bytes that values print themselves to. */
public abstract class Printer {
    /** Appends {@code length} bytes of {@code bytes} from {@code from}. */
    public abstract void write(byte[] bytes, int from, int length);

    public final void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    public final Printer print(String text) {
        write(Utf8.encode(text));
        return this;
    }

    /** A printer that collects what is printed. */
    public static Buffer buffer() {
        return new Buffer();
    }

    /** Collects what is printed. */
    public static final class Buffer extends Printer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        @Override
        public void write(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
        }

        public byte[] bytes() {
            return out.toByteArray();
        }

        public String text() {
            return Utf8.decode(bytes());
        }
    }
}
