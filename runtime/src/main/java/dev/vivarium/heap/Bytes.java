package dev.vivarium.heap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Byte access to the pool's words, little-endian as on the machines MicroPython runs on. Addresses are heap addresses
 * plus an offset in bytes; lengths are in bytes. Runs of bytes are moved and compared eight at a time.
 *
 * <p>All other packages reach bytes here alone, so that whoever watches bytes is told of each read and write (see
 * {@link TouchListener}) and no native function can forget to tell.
 */
public final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    public static int get(Heap heap, long address) {
        heap.readsBytes(address, 1);
        return get(heap.words, address);
    }

    public static void set(Heap heap, long address, int value) {
        heap.writesBytes(address, 1);
        set(heap.words, address, value);
    }

    /** The bits of a number of {@code size} bytes, at most 8, that lies whole in one word; what is above them is meaningless. */
    public static long getBits(Heap heap, long address, int size) {
        heap.readsBytes(address, size);
        int at = (int) address;
        return heap.words[at >>> 3] >>> (at << 3);
    }

    /** Stores the lowest {@code size} bytes, at most 8, of a number that lies whole in one word. */
    public static void setBits(Heap heap, long address, int size, long bits) {
        heap.writesBytes(address, size);
        int at = (int) address;
        int shift = at << 3 & 63;
        long mask = -1L >>> (64 - 8 * size) << shift;
        heap.words[at >>> 3] = heap.words[at >>> 3] & ~mask | bits << shift & mask;
    }

    /** The eight bytes at an address that need not be aligned. */
    public static long getLong(Heap heap, long address) {
        heap.readsBytes(address, Long.BYTES);
        return getLong(heap.words, address);
    }

    /** Copies {@code length} bytes out of the pool. */
    public static byte[] copyOut(Heap heap, long address, int length) {
        byte[] bytes = new byte[length];
        copyOut(heap, address, bytes, 0, length);
        return bytes;
    }

    /** Copies {@code length} bytes out of the pool to {@code bytes} from {@code to} on. */
    public static void copyOut(Heap heap, long address, byte[] bytes, int to, int length) {
        heap.readsBytes(address, length);
        copyOut(heap.words, address, bytes, to, length);
    }

    /** As {@link #copyOut(Heap, long, int)} of a copy of the pool, such as a snapshot. */
    public static byte[] copyOutOfCopy(long[] words, long address, int length) {
        byte[] bytes = new byte[length];
        copyOut(words, address, bytes, 0, length);
        return bytes;
    }

    /** Copies {@code length} bytes of {@code bytes}, from {@code from}, into the pool. */
    public static void copyIn(byte[] bytes, int from, int length, Heap heap, long address) {
        heap.writesBytes(address, length);
        copyIn(bytes, from, length, heap.words, address);
    }

    /** Copies within the pool; the ranges may overlap. */
    public static void move(Heap heap, long source, long target, int length) {
        heap.readsBytes(source, length);
        heap.writesBytes(target, length);
        move(heap.words, source, target, length);
    }

    public static void fill(Heap heap, long address, int length, int value) {
        heap.writesBytes(address, length);
        fill(heap.words, address, length, value);
    }

    /** Whether the pool's {@code length} bytes at {@code left} and at {@code right} are the same. */
    public static boolean equal(Heap heap, long left, long right, int length) {
        heap.readsBytes(left, length);
        heap.readsBytes(right, length);
        return equal(heap.words, left, right, length);
    }

    /** Whether the pool's {@code length} bytes at an address are those of {@code bytes} from {@code from} on. */
    public static boolean equal(Heap heap, long address, byte[] bytes, int from, int length) {
        heap.readsBytes(address, length);
        return equal(heap.words, address, bytes, from, length);
    }

    // Without telling anybody: for the heap itself, and below for the above

    static int get(long[] words, long address) {
        int at = (int) address;
        return (int) (words[at >>> 3] >>> (at << 3)) & 0xFF;
    }

    static void set(long[] words, long address, int value) {
        int at = (int) address;
        int shift = at << 3;
        words[at >>> 3] = words[at >>> 3] & ~(0xFFL << shift) | (value & 0xFFL) << shift;
    }

    static long getLong(long[] words, long address) {
        int at = (int) address;
        int shift = at << 3 & 63;
        long low = words[at >>> 3] >>> shift;
        return shift == 0 ? low : low | words[(at >>> 3) + 1] << 64 - shift;
    }

    static void copyOut(long[] words, long address, byte[] bytes, int to, int length) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            LONGS.set(bytes, to + i, getLong(words, address + i));
        }
        for (; i < length; i++) {
            bytes[to + i] = (byte) get(words, address + i);
        }
    }

    static void copyIn(byte[] bytes, int from, int length, long[] words, long address) {
        int i = 0;
        for (; i < length && (address + i & 7) != 0; i++) {
            set(words, address + i, bytes[from + i]);
        }
        for (; i + 8 <= length; i += 8) {
            words[(int) (address + i) >>> 3] = (long) LONGS.get(bytes, from + i);
        }
        for (; i < length; i++) {
            set(words, address + i, bytes[from + i]);
        }
    }

    static void move(long[] words, long source, long target, int length) {
        if (source == target || length == 0) {
            return;
        }
        if (target < source || target >= source + length) {
            moveForwards(words, source, target, length);
        } else {
            moveBackwards(words, source, target, length);
        }
    }

    private static void moveForwards(long[] words, long source, long target, int length) {
        int i = 0;
        for (; i < length && (target + i & 7) != 0; i++) {
            set(words, target + i, get(words, source + i));
        }
        for (; i + 8 <= length; i += 8) {
            words[(int) (target + i) >>> 3] = getLong(words, source + i);
        }
        for (; i < length; i++) {
            set(words, target + i, get(words, source + i));
        }
    }

    private static void moveBackwards(long[] words, long source, long target, int length) {
        int i = length;
        for (; i > 0 && (target + i & 7) != 0; i--) {
            set(words, target + i - 1, get(words, source + i - 1));
        }
        for (; i >= 8; i -= 8) {
            words[(int) (target + i - 8) >>> 3] = getLong(words, source + i - 8);
        }
        for (; i > 0; i--) {
            set(words, target + i - 1, get(words, source + i - 1));
        }
    }

    static void fill(long[] words, long address, int length, int value) {
        long pattern = (value & 0xFFL) * 0x0101_0101_0101_0101L;
        int i = 0;
        for (; i < length && (address + i & 7) != 0; i++) {
            set(words, address + i, value);
        }
        for (; i + 8 <= length; i += 8) {
            words[(int) (address + i) >>> 3] = pattern;
        }
        for (; i < length; i++) {
            set(words, address + i, value);
        }
    }

    static boolean equal(long[] words, long left, long right, int length) {
        int i = 0;
        if (((left | right) & 7) == 0) {
            int first = (int) left >>> 3;
            int second = (int) right >>> 3;
            int whole = length >>> 3;
            if (!Arrays.equals(words, first, first + whole, words, second, second + whole)) {
                return false;
            }
            i = whole << 3;
        }
        for (; i + 8 <= length; i += 8) {
            if (getLong(words, left + i) != getLong(words, right + i)) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (get(words, left + i) != get(words, right + i)) {
                return false;
            }
        }
        return true;
    }

    static boolean equal(long[] words, long address, byte[] bytes, int from, int length) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            if (getLong(words, address + i) != (long) LONGS.get(bytes, from + i)) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (get(words, address + i) != (bytes[from + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
