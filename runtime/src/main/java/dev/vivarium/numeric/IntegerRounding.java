package dev.vivarium.numeric;

import java.math.BigInteger;

/** Floats from integers of any size. */
public final class IntegerRounding {
    private static final double DIGIT_BASE = 0x1p16;

    private IntegerRounding() {}

    /** MicroPython's float of an integer: it rounds after each digit of 16 bits, so the last bit may be off. */
    public static double toDouble(BigInteger integer) {
        byte[] bytes = integer.abs().toByteArray();
        int first = bytes.length & 1;
        double result = first == 0 ? 0 : bytes[0] & 0xFF;
        for (int i = first; i < bytes.length; i += 2) {
            result = result * DIGIT_BASE + ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
        }
        return integer.signum() < 0 ? -result : result;
    }
}
