package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.numeric.IntegerRounding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Ints in the heap: those that are no small ints. The object is MicroPython's (type, sign and allocated digits, used
 * digits, digits of 16 bits in a block of their own). An integer that is still a small int on MicroPython's 64-bit
 * ports, that is of at most 63 bits, has no digits block: the integer itself lies in the word of the used digits.
 */
final class IntStorage {
    static final Layout LAYOUT = Layout.named("int")
            .raw("neg_alloc")
            .raw("len")
            .buffer("dig", Layout.Content.BYTES)
            .build();

    /** Integers of which {@code integer << 1 >> 1} differs have digits of their own. */
    private static final int INLINE_SHIFT = 1;

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int WORDS = 4;
    private static final int PACKED = 1;
    private static final int LENGTH = 2;
    private static final int DIGITS = 3;

    private static final int NEGATIVE = 1;
    private static final int ALLOCATED_SHIFT = 2;
    private static final int MINIMUM_DIGITS = 2;
    /** Digits of a 64-bit integer. */
    private static final int LONG_DIGITS = 4;

    private static final int DIGIT_BITS = 16;
    private static final int DIGIT_BYTES = 2;

    private IntStorage() {}

    // Making

    /** The heap int of an integer that is no small int. */
    static long create(ObjectSpace space, long integer) {
        if (integer << INLINE_SHIFT >> INLINE_SHIFT != integer) {
            return createDigits(space, BigInteger.valueOf(integer), LONG_DIGITS);
        }
        long address = space.allocate(IntType.INSTANCE, WORDS);
        space.heap.store(address, LENGTH, integer);
        return address;
    }

    /**
     * The heap int of an integer of more than 64 bits.
     *
     * @param allocated the digits MicroPython would have allocated for it, where that is more than it uses
     */
    static long create(ObjectSpace space, BigInteger integer, int allocated) {
        return createDigits(space, integer, allocated);
    }

    private static long createDigits(ObjectSpace space, BigInteger integer, int allocated) {
        long[] words = words(integer.abs().toByteArray());
        return createDigits(space, words, words.length, integer.signum() < 0, allocated);
    }

    /**
     * The int of a magnitude, which may have zeros at its top.
     *
     * @param allocated the digits MicroPython would have allocated for it
     */
    static long create(ObjectSpace space, long[] words, boolean negative, int allocated) {
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        if (length == 0) {
            return Value.ofSmallInt(0);
        }
        if (length == 1 && (words[0] > 0 || negative && words[0] == Long.MIN_VALUE)) {
            return IntType.create(space, negative ? -words[0] : words[0]);
        }
        return createDigits(space, words, length, negative, allocated);
    }

    private static long createDigits(ObjectSpace space, long[] words, int length, boolean negative, int allocated) {
        int used = Magnitude.digits(words, 0, length);
        int room = Math.max(allocated, used);
        long address = space.allocate(IntType.INSTANCE, WORDS);
        long digits = space.heap.allocateBytes((long) DIGIT_BYTES * Math.max(room, MINIMUM_DIGITS));
        System.arraycopy(words, 0, space.heap.words, Value.wordIndex(digits), length);
        space.heap.store(address, PACKED, (long) room << ALLOCATED_SHIFT | (negative ? NEGATIVE : 0));
        space.heap.store(address, LENGTH, used);
        space.heap.store(address, DIGITS, digits);
        return address;
    }

    /** The words of a magnitude, lowest first, without zeros at the top. */
    private static long[] words(byte[] bytes) {
        int start = bytes[0] == 0 ? 1 : 0;
        long[] words = new long[bytes.length - start + 7 >>> 3];
        int word = 0;
        int end = bytes.length;
        for (; end - 8 >= start; end -= 8) {
            words[word++] = (long) BIG_ENDIAN.get(bytes, end - 8);
        }
        for (int i = start; i < end; i++) {
            words[word] = words[word] << 8 | bytes[i] & 0xFF;
        }
        return words;
    }

    /**
     * Raises MemoryError for an integer of that many digits where the heap could never hold it, before work is spent on
     * computing it.
     */
    static void checkDigits(ObjectSpace space, long digits) {
        long bytes = DIGIT_BYTES * digits;
        if (digits > Integer.MAX_VALUE / DIGIT_BITS || bytes > space.heap.most().poolBytes()) {
            throw new OutOfMemory(bytes, space.heap.isLocked());
        }
    }

    /** Whether an int is a small int on MicroPython's 64-bit ports, of 63 bits. */
    static boolean isSmall(ObjectSpace space, long value) {
        return !Value.isHeap(value) || isInline(space, value);
    }

    // Reading. The argument is always a heap int.

    /** Whether the integer fits in 64 bits. */
    static boolean fitsLong(ObjectSpace space, long address) {
        if (isInline(space, address)) {
            return true;
        }
        long length = space.heap.load(address, LENGTH);
        return length < LONG_DIGITS
                || length == LONG_DIGITS && space.heap.words[Value.wordIndex(space.heap.load(address, DIGITS))] > 0;
    }

    /** The integer's low 64 bits: all of it where {@link #fitsLong}. */
    static long longValue(ObjectSpace space, long address) {
        if (isInline(space, address)) {
            return space.heap.load(address, LENGTH);
        }
        long magnitude = space.heap.words[Value.wordIndex(space.heap.load(address, DIGITS))];
        return isNegative(space, address) ? -magnitude : magnitude;
    }

    static BigInteger bigValue(ObjectSpace space, long address) {
        if (isInline(space, address)) {
            return BigInteger.valueOf(space.heap.load(address, LENGTH));
        }
        int words = (int) (space.heap.load(address, LENGTH) + 3 >>> 2);
        int first = Value.wordIndex(space.heap.load(address, DIGITS));
        byte[] magnitude = new byte[8 * words];
        for (int i = 0; i < words; i++) {
            BIG_ENDIAN.set(magnitude, 8 * (words - 1 - i), space.heap.words[first + i]);
        }
        return new BigInteger(isNegative(space, address) ? -1 : 1, magnitude);
    }

    /** The float nearest to the integer as MicroPython finds it, rounding after each digit. */
    static double doubleValue(ObjectSpace space, long address) {
        if (isInline(space, address)) {
            return space.heap.load(address, LENGTH);
        }
        return IntegerRounding.toDouble(bigValue(space, address));
    }

    static boolean isNegative(ObjectSpace space, long address) {
        return isInline(space, address)
                ? space.heap.load(address, LENGTH) < 0
                : (space.heap.load(address, PACKED) & NEGATIVE) != 0;
    }

    /** Sign and words of an int that is not inline. */
    static Magnitude magnitude(ObjectSpace space, long address) {
        int length = (int) (space.heap.load(address, LENGTH) + 3 >>> 2);
        int first = Value.wordIndex(space.heap.load(address, DIGITS));
        return new Magnitude(space.heap.words, first, length, isNegative(space, address));
    }

    /** Whether a heap int has no digits block. */
    static boolean isInline(ObjectSpace space, long address) {
        return space.heap.load(address, DIGITS) == Value.NULL;
    }

    /** Digits of 16 bits in the magnitude of an integer; 0 for 0. */
    static int digits(BigInteger integer) {
        int bits = integer.signum() < 0 ? integer.negate().bitLength() : integer.bitLength();
        return bits + 15 >>> 4;
    }
}
