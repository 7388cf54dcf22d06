package dev.vivarium.text;

/**
 * Floats of 64 bits of precision, the {@code long double} of x86-64, with which MicroPython's unix build converts floats
 * from and to decimal. Only what that needs: positive numbers, multiplying and dividing by powers of ten, rounding to
 * nearest even. The exponent is not bounded; no result of the conversions depends on the bound.
 */
final class LongDouble {
    /** 10 to the power of 1, 2, 4, 8, …, each rounded, as repeated squaring gives them. */
    private static final LongDouble[] POWERS_OF_TEN = powersOfTen(13);

    /** An exponent of ten beyond which every double overflows or vanishes. */
    private static final int EXPONENT_LIMIT = 1 << POWERS_OF_TEN.length;

    private static final long TOP_BIT = Long.MIN_VALUE;
    private static final int DOUBLE_MANTISSA_BITS = 52;
    private static final int DOUBLE_MINIMUM_EXPONENT = -1074;
    private static final int DOUBLE_MAXIMUM_EXPONENT = 971;

    /** Unsigned, its top bit set, or 0 for the number 0. The number is {@code mantissa * 2^exponent}. */
    private final long mantissa;

    private final int exponent;

    private LongDouble(long mantissa, int exponent) {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    private static LongDouble[] powersOfTen(int count) {
        LongDouble[] powers = new LongDouble[count];
        powers[0] = ofUnsigned(10);
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1].times(powers[i - 1]);
        }
        return powers;
    }

    static LongDouble ofUnsigned(long integer) {
        if (integer == 0) {
            return new LongDouble(0, 0);
        }
        int shift = Long.numberOfLeadingZeros(integer);
        return new LongDouble(integer << shift, -shift);
    }

    /** @param number finite and not negative */
    static LongDouble ofDouble(double number) {
        if (number == 0) {
            return new LongDouble(0, 0);
        }
        long bits = Double.doubleToRawLongBits(number);
        int biased = (int) (bits >>> DOUBLE_MANTISSA_BITS);
        long fraction = bits & (1L << DOUBLE_MANTISSA_BITS) - 1;
        long integer = biased == 0 ? fraction : fraction | 1L << DOUBLE_MANTISSA_BITS;
        int shift = Long.numberOfLeadingZeros(integer);
        return new LongDouble(integer << shift, Math.max(biased, 1) - 1 + DOUBLE_MINIMUM_EXPONENT - shift);
    }

    /** This number times a power of ten, rounded after each of the multiplications or divisions by 10^(2^n). */
    LongDouble scaledByTen(int power) {
        if (mantissa == 0 || power == 0) {
            return this;
        }
        int left = Math.abs(power);
        if (left >= EXPONENT_LIMIT) {
            return power > 0 ? new LongDouble(TOP_BIT, EXPONENT_LIMIT) : new LongDouble(0, 0);
        }
        LongDouble result = this;
        for (int i = 0; left != 0; i++, left >>= 1) {
            if ((left & 1) != 0) {
                result = power < 0 ? result.dividedBy(POWERS_OF_TEN[i]) : result.times(POWERS_OF_TEN[i]);
            }
        }
        return result;
    }

    private LongDouble times(LongDouble factor) {
        long high = unsignedMultiplyHigh(mantissa, factor.mantissa);
        long low = mantissa * factor.mantissa;
        int scale = exponent + factor.exponent + Long.SIZE;
        if (high >= 0) {
            high = high << 1 | low >>> 63;
            low <<= 1;
            scale--;
        }
        boolean above = low < 0 && low != TOP_BIT;
        boolean tie = low == TOP_BIT;
        return rounded(high, above || tie && (high & 1) != 0, scale);
    }

    private static long unsignedMultiplyHigh(long left, long right) {
        return Math.multiplyHigh(left, right) + (left >> 63 & right) + (right >> 63 & left);
    }

    private LongDouble dividedBy(LongDouble divisor) {
        long by = divisor.mantissa;
        int scale = exponent - divisor.exponent - Long.SIZE;
        long high = mantissa;
        long low = 0;
        if (Long.compareUnsigned(high, by) >= 0) {
            low = high << 63;
            high >>>= 1;
            scale++;
        }
        long quotient = divide128(high, low, by);
        long remainder = low - quotient * by;
        long twice = remainder << 1;
        boolean above = remainder < 0 || Long.compareUnsigned(twice, by) > 0;
        boolean tie = remainder >= 0 && twice == by;
        return rounded(quotient, above || tie && (quotient & 1) != 0, scale);
    }

    /** The quotient of a 128-bit number by a divisor with its top bit set and greater than {@code high}: unsigned. */
    private static long divide128(long high, long low, long divisor) {
        long divisorHigh = divisor >>> 32;
        long divisorLow = divisor & 0xFFFF_FFFFL;
        long first = quotientDigit(high, low >>> 32, divisorHigh, divisorLow);
        long middle = (high << 32 | low >>> 32) - first * divisor;
        long second = quotientDigit(middle, low & 0xFFFF_FFFFL, divisorHigh, divisorLow);
        return (first << 32) + second;
    }

    /** One digit of 32 bits in long division: an estimate from the divisor's upper half, at most two too large. */
    private static long quotientDigit(long rest, long next, long divisorHigh, long divisorLow) {
        long digit = Long.divideUnsigned(rest, divisorHigh);
        long over = rest - digit * divisorHigh;
        while (digit >>> 32 != 0 || Long.compareUnsigned(digit * divisorLow, over << 32 | next) > 0) {
            digit--;
            over += divisorHigh;
            if (over >>> 32 != 0) {
                break;
            }
        }
        return digit;
    }

    private static LongDouble rounded(long mantissa, boolean up, int exponent) {
        if (!up) {
            return new LongDouble(mantissa, exponent);
        }
        return mantissa == -1 ? new LongDouble(TOP_BIT, exponent + 1) : new LongDouble(mantissa + 1, exponent);
    }

    /** The nearest double, infinity included. */
    double toDouble() {
        if (mantissa == 0) {
            return 0;
        }
        int drop = Math.max(Long.SIZE - 1 - DOUBLE_MANTISSA_BITS, DOUBLE_MINIMUM_EXPONENT - exponent);
        int scale = exponent + drop;
        if (drop > Long.SIZE) {
            return 0;
        }
        long kept = drop == Long.SIZE ? 0 : mantissa >>> drop;
        long dropped = mantissa << Long.SIZE - drop;
        if (dropped < 0 && (dropped != TOP_BIT || (kept & 1) != 0)) {
            kept++;
        }
        return scale > DOUBLE_MAXIMUM_EXPONENT ? Double.POSITIVE_INFINITY : Math.scalb((double) kept, scale);
    }

    /** The nearest integer, halves upwards, unsigned; the number is less than 2^64. */
    long toUnsigned() {
        if (mantissa == 0 || exponent < -Long.SIZE) {
            return 0;
        }
        if (exponent >= 0) {
            return mantissa + (mantissa & 1);
        }
        long integer = exponent == -Long.SIZE ? 0 : mantissa >>> -exponent;
        boolean half = (mantissa >>> -exponent - 1 & 1) != 0;
        return half ? integer + 1 : integer;
    }
}
