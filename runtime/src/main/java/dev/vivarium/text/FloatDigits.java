package dev.vivarium.text;

/** Lays the digits of a float's decimal mantissa out: point, zeros and exponent. */
final class FloatDigits {
    /** The position of the point of a mantissa whose leading zeros have been written already, point included. */
    static final int NO_POINT = 255;

    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private final StringBuilder out = new StringBuilder();
    private final char notation;
    private final boolean upperCase;
    private final int largestPlainExponent;
    private long mantissa;
    private int digits;
    private int zeros;
    private int point;
    private int exponent;

    FloatDigits(char notation, boolean upperCase, int largestPlainExponent) {
        this.notation = notation;
        this.upperCase = upperCase;
        this.largestPlainExponent = largestPlainExponent;
    }

    void writeLeadingZeros(int count) {
        out.append("0.").append("0".repeat(count));
    }

    /**
     * @param mantissa unsigned, of {@code digits} digits; rounding may have made it one digit longer
     * @param zeros how many zeros to append
     * @param point the number of digits before the point, less 1
     * @param exponent the decimal exponent of the first digit
     */
    String write(long mantissa, int digits, int zeros, int point, int exponent) {
        this.mantissa = mantissa;
        this.digits = digits;
        this.zeros = zeros;
        this.point = point;
        this.exponent = exponent;
        takeUpRounding();
        if (notation == 'g' && this.exponent != 0) {
            writeOutExponent();
        }
        boolean pointed = appendDigits() | appendZeros();
        if (notation == 'g' && pointed) {
            stripZeros();
        }
        if (notation == 'e' || notation == 'g' && this.exponent != 0) {
            appendExponent();
        }
        return out.toString();
    }

    private void takeUpRounding() {
        if (mantissa == 0 || digitCount() <= digits) {
            return;
        }
        if (notation == 'f') {
            digits++;
            point++;
        } else {
            mantissa = Long.divideUnsigned(mantissa, 10);
            exponent++;
        }
    }

    private int digitCount() {
        return Long.toUnsignedString(mantissa).length();
    }

    /** Replaces an exponent that is near 0 by the position of the point or by leading zeros. */
    private void writeOutExponent() {
        if (exponent >= largestPlainExponent || exponent < SMALLEST_PLAIN_EXPONENT) {
            return;
        }
        if (exponent > 0) {
            point += exponent;
            zeros = point >= digits ? point - (digits - 1) : zeros;
        } else {
            writeLeadingZeros(-exponent - 1);
            for (int i = exponent; i < 0 && Long.remainderUnsigned(mantissa, 10) == 0; i++) {
                mantissa = Long.divideUnsigned(mantissa, 10);
                digits--;
            }
            point = NO_POINT;
        }
        exponent = 0;
    }

    /** @return whether there is a point before or among the digits */
    private boolean appendDigits() {
        String text = Long.toUnsignedString(mantissa);
        text = "0".repeat(Math.max(0, digits - text.length())) + text.substring(Math.max(0, text.length() - digits));
        if (point + 1 < digits) {
            out.append(text, 0, point + 1).append('.').append(text, point + 1, digits);
            return true;
        }
        out.append(text);
        return point >= NO_POINT;
    }

    private boolean appendZeros() {
        int beforePoint = point - (digits - 1);
        boolean pointed = false;
        for (int i = 0; i < zeros; i++) {
            if (i == beforePoint) {
                out.append('.');
                pointed = true;
            }
            out.append('0');
        }
        return pointed;
    }

    private void stripZeros() {
        int length = out.length();
        while (out.charAt(length - 1) == '0') {
            length--;
        }
        out.setLength(out.charAt(length - 1) == '.' ? length - 1 : length);
    }

    private void appendExponent() {
        out.append(upperCase ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
        int absolute = Math.abs(exponent);
        if (absolute < 10) {
            out.append('0');
        }
        out.append(absolute);
    }
}
