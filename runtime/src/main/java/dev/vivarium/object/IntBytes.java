package dev.vivarium.object;

import dev.vivarium.heap.Value;
import java.math.BigInteger;

/** Ints from bytes and to bytes. */
final class IntBytes {
    private static final String LITTLE = "little";
    private static final String[] TO_BYTES_PARAMETERS = {"length:int", "byteorder", "*signed"};

    private IntBytes() {}

    static long fromBytes(ObjectSpace space, int base, int count) {
        byte[] bytes = Buffer.readable(space, space.stack.slots[base + 1]).copy(space);
        boolean little = count > 2 && space.stack.slots[base + 2] == space.interned(LITTLE);
        return IntType.create(space, new BigInteger(1, little ? reversed(bytes) : bytes), bytes.length + 1 >> 1);
    }

    static long toBytes(ObjectSpace space, int base, int count, int keywords) {
        long[] defaults = {Value.ofSmallInt(1), Value.NONE, Value.FALSE};
        long[] given = Arguments.parse(space, base + 1, count - 1, keywords, TO_BYTES_PARAMETERS, defaults);
        long length = IntType.toLong(space, given[0]);
        if (length < 0) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        if (length >= space.heap.most().poolBytes()) {
            space.heap.allocateBytes(length + 1);
        }
        boolean signed = Operators.isTrue(space, given[2]);
        byte[] bytes = bytes(space, space.stack.slots[base], (int) length, signed);
        return BytesType.create(space, given[1] == space.interned(LITTLE) ? reversed(bytes) : bytes);
    }

    /** The two's complement of an int, big end first; raises OverflowError where it does not fit. */
    private static byte[] bytes(ObjectSpace space, long integer, int length, boolean signed) {
        boolean negative = IntType.isNegative(space, integer);
        if (negative && !signed) {
            throw space.overflowError("can't convert negative int to unsigned");
        }
        BigInteger value = IntType.bigValue(space, integer);
        boolean fits = IntStorage.isSmall(space, integer)
                ? length >= Long.BYTES || value.signum() == 0 || length > 0 && bits(value, signed) <= 8 * length
                : fitsBig(value, length, signed);
        if (!fits) {
            throw space.overflowError("value would overflow a " + length + " byte buffer");
        }
        byte[] twos = value.toByteArray();
        byte[] bytes = new byte[length];
        for (int i = 1; i <= length; i++) {
            bytes[length - i] = i <= twos.length ? twos[twos.length - i] : (byte) (negative ? -1 : 0);
        }
        return bytes;
    }

    private static int bits(BigInteger value, boolean signed) {
        return signed ? value.bitLength() + 1 : value.bitLength();
    }

    /** MicroPython looks at the sign bit only where the buffer ends exactly with the last digit of 16 bits. */
    private static boolean fitsBig(BigInteger value, int length, boolean signed) {
        int bits = bits(value, signed && length == 2 * IntStorage.digits(value));
        return bits <= 8L * length;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
