package dev.vivarium.heap;

/** Byte access to the pool's words, little-endian as on the machines MicroPython runs on. Offsets are in bytes. */
public final class Bytes {
    private Bytes() {}

    public static int get(long[] words, long address) {
        int at = (int) address;
        return (int) (words[at >>> 3] >>> (at << 3)) & 0xFF;
    }

    public static void set(long[] words, long address, int value) {
        int at = (int) address;
        int shift = at << 3;
        words[at >>> 3] = words[at >>> 3] & ~(0xFFL << shift) | (value & 0xFFL) << shift;
    }

    /** Copies {@code length} bytes out of the pool. */
    public static byte[] copyOut(long[] words, long address, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; ) {
            int at = (int) address + i;
            long word = words[at >>> 3] >>> (at << 3);
            int stop = Math.min(length, i + 8 - (at & 7));
            while (i < stop) {
                bytes[i++] = (byte) word;
                word >>>= 8;
            }
        }
        return bytes;
    }

    /** Copies {@code length} bytes of {@code bytes}, from {@code from}, into the pool. */
    public static void copyIn(byte[] bytes, int from, int length, long[] words, long address) {
        for (int i = 0; i < length; i++) {
            set(words, address + i, bytes[from + i]);
        }
    }

    /** Copies within the pool; the ranges may overlap. */
    public static void move(long[] words, long source, long target, int length) {
        if (source == target || length == 0) {
            return;
        }
        if (((source | target | length) & 7) == 0) {
            System.arraycopy(words, (int) source >>> 3, words, (int) target >>> 3, length >>> 3);
        } else if (target < source) {
            for (int i = 0; i < length; i++) {
                set(words, target + i, get(words, source + i));
            }
        } else {
            for (int i = length - 1; i >= 0; i--) {
                set(words, target + i, get(words, source + i));
            }
        }
    }
}
