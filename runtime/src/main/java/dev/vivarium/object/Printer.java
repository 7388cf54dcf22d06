package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/** A sink of UTF-8 bytes that values print themselves to. */
public abstract class Printer {
    /** Appends {@code length} bytes of {@code bytes} from {@code from}. */
    public abstract void write(byte[] bytes, int from, int length);

    public final void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Appends one byte. */
    public void writeByte(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    public Printer print(String text) {
        write(Utf8.encode(text));
        return this;
    }

    /** What separates the items of a container in JSON. */
    public String itemSeparator() {
        return ", ";
    }

    /** What separates keys from values in JSON. */
    public String keySeparator() {
        return ": ";
    }

    /** A printer that collects what is printed. */
    public static Buffer buffer() {
        return new Buffer(null);
    }

    /** As {@link #buffer()}, with MicroPython's MemoryError where the heap could not hold what is printed. */
    public static Buffer buffer(ObjectSpace space) {
        return new Buffer(space.heap);
    }

    /** Collects what is printed. */
    public static final class Buffer extends Printer {
        private final Heap heap;
        private byte[] bytes = new byte[32];
        private int length;

        private Buffer(Heap heap) {
            this.heap = heap;
        }

        @Override
        public void write(byte[] source, int from, int count) {
            reserve(count);
            System.arraycopy(source, from, bytes, length, count);
            length += count;
        }

        @Override
        public void writeByte(int value) {
            reserve(1);
            bytes[length++] = (byte) value;
        }

        @Override
        public Printer print(String text) {
            int start = length;
            reserve(text.length());
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character >= 0x80) {
                    length = start;
                    write(Utf8.encode(text));
                    return this;
                }
                bytes[length++] = (byte) character;
            }
            return this;
        }

        private void reserve(int count) {
            if (bytes.length - length < count) {
                long needed = (long) length + count;
                if (heap != null && needed > heap.most().poolBytes()) {
                    heap.allocateBytes(needed);
                }
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
            }
        }

        /** The number of bytes collected. */
        public int length() {
            return length;
        }

        /** The collected bytes, {@link #length} of them; valid until the next write. */
        byte[] array() {
            return bytes;
        }

        public byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }

        public String text() {
            return Utf8.decode(bytes, 0, length);
        }
    }
}
