package dev.vivarium.text;

/**
 * Reads a decimal number as MicroPython does: digits are gathered in 64 bits, and the power of ten is applied by
 * repeated squaring in extended precision, so that now and then the last bit differs from the nearest double.
 */
public final class DecimalParser {
    private static final long MAX_MANTISSA = 0x1999999999999998L;
    private static final int MAX_EXPONENT = (Integer.MAX_VALUE / 2 - 9) / 10;

    private enum Part {
        INTEGER,
        FRACTION,
        EXPONENT
    }

    private long mantissa;
    private int scale;
    private int integerZeros;
    private int fractionZeros;
    private double value;

    /** The value last read, not negative. */
    public double value() {
        return value;
    }

    /**
     * Reads an unsigned number with optional fraction and exponent, ignoring underscores. Returns the index behind
     * it, which is {@code from} if there is none, or -1 if the text ends where the exponent should be.
     */
    public int parse(CharSequence text, int from, int end) {
        mantissa = 0;
        scale = 0;
        integerZeros = 0;
        fractionZeros = 0;
        Part part = Part.INTEGER;
        int exponent = 0;
        boolean negative = false;
        int at = from;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (part != Part.EXPONENT) {
                    addDigit(c - '0', part);
                } else if (exponent < MAX_EXPONENT) {
                    exponent = 10 * exponent + c - '0';
                }
            } else if (c == '.' && part == Part.INTEGER) {
                part = Part.FRACTION;
            } else if ((c | 0x20) == 'e' && part != Part.EXPONENT) {
                part = Part.EXPONENT;
                if (at + 1 < end && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-')) {
                    at++;
                    negative = text.charAt(at) == '-';
                }
                if (at + 1 == end) {
                    return -1;
                }
            } else if (c != '_') {
                break;
            }
        }
        int power = (negative ? -exponent : exponent) + scale + integerZeros;
        value = LongDouble.ofUnsigned(mantissa).scaledByTen(power).toDouble();
        return at;
    }

    /** Zeros wait until a digit follows them, and digits beyond the precision count as zeros. */
    private void addDigit(int digit, Part part) {
        if (digit == 0 || Long.compareUnsigned(mantissa, MAX_MANTISSA) >= 0) {
            if (part == Part.INTEGER) {
                integerZeros++;
            } else {
                fractionZeros++;
            }
            return;
        }
        for (; integerZeros > 0; integerZeros--) {
            accept(0, Part.INTEGER);
        }
        for (; fractionZeros > 0; fractionZeros--) {
            accept(0, Part.FRACTION);
        }
        accept(digit, part);
    }

    private void accept(int digit, Part part) {
        if (Long.compareUnsigned(mantissa, MAX_MANTISSA) < 0) {
            mantissa = 10 * mantissa + digit;
            scale -= part == Part.FRACTION ? 1 : 0;
        } else {
            scale += part == Part.INTEGER ? 1 : 0;
        }
    }
}
