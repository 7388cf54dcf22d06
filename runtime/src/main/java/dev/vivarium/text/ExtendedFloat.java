package dev.vivarium.text;

import java.math.BigInteger;

/**
 * A positive number with a significand of 64 bits, the {@code long double} of the machines that MicroPython's own
 * results come from. {@code significand} is unsigned with its top bit set; the value is {@code significand} times
 * two to the {@code exponent}. Each operation rounds to nearest, ties to even.
 */
record ExtendedFloat(long significand, int exponent) {
    private static final int BITS = 64;
    private static final int MAX_EXPONENT = 16383 - 63;
    private static final int MIN_DOUBLE_EXPONENT = -1074;
    private static final int EXTRA_BITS = BITS - 53;
    private static final BigInteger UNSIGNED_MASK =
            BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);

    static final ExtendedFloat TEN = of(10);

    /** The unsigned value, which must not be 0. */
    static ExtendedFloat of(long unsigned) {
        int shift = Long.numberOfLeadingZeros(unsigned);
        return new ExtendedFloat(unsigned << shift, -shift);
    }

    boolean isInfinite() {
        return exponent > MAX_EXPONENT;
    }

    ExtendedFloat times(ExtendedFloat other) {
        return rounded(exact().multiply(other.exact()), exponent + other.exponent, false);
    }

    ExtendedFloat dividedBy(ExtendedFloat other) {
        BigInteger[] quotient = exact().shiftLeft(BITS + 2).divideAndRemainder(other.exact());
        return rounded(quotient[0], exponent - other.exponent - BITS - 2, quotient[1].signum() != 0);
    }

    private BigInteger exact() {
        return BigInteger.valueOf(significand).and(UNSIGNED_MASK);
    }

    /** {@code more} tells that the exact number is a little larger. */
    private static ExtendedFloat rounded(BigInteger number, int exponent, boolean more) {
        int drop = number.bitLength() - BITS;
        BigInteger kept = number.shiftRight(drop);
        boolean half = number.testBit(drop - 1);
        boolean tie = number.getLowestSetBit() == drop - 1 && !more;
        if (half && (!tie || kept.testBit(0))) {
            kept = kept.add(BigInteger.ONE);
        }
        if (kept.bitLength() > BITS) {
            return new ExtendedFloat(Long.MIN_VALUE, exponent + drop + 1);
        }
        return new ExtendedFloat(kept.longValue(), exponent + drop);
    }

    double toDouble() {
        int lowest = Math.max(exponent + EXTRA_BITS, MIN_DOUBLE_EXPONENT);
        int drop = lowest - exponent;
        if (drop > BITS) {
            return 0;
        }
        long kept = drop == BITS ? 0 : significand >>> drop;
        long rest = drop == BITS ? significand : significand << BITS - drop;
        int aboveHalf = Long.compareUnsigned(rest, Long.MIN_VALUE);
        if (aboveHalf > 0 || aboveHalf == 0 && (kept & 1) == 1) {
            kept++;
        }
        return lowest > Double.MAX_EXPONENT ? Double.POSITIVE_INFINITY : Math.scalb((double) kept, lowest);
    }
}
