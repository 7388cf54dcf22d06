package dev.vivarium.text;

/**
 * Writes floats as MicroPython does. Its formatter works in a buffer of fixed size with at most 19 significant digits,
 * so very large precisions are cut and a large number in fixed notation falls back to the general one.
 */
public final class FloatFormat {
    /** The precision of {@code repr}: as few digits as read back to the same float. */
    public static final int REPR = 99;
    /** No precision given: 6. */
    public static final int DEFAULT = -1;
    /** No character for the sign of positive numbers. */
    public static final char NO_SIGN = '\0';

    private static final int BUFFER = 33;
    private static final int MOST_DIGITS = 19;
    private static final int SAFE_DIGITS = 16;
    private static final int EXPONENT_ROOM = 8;
    private static final int FIXED_ROOM = 3;
    private static final double LOG10_OF_2 = 0.3010299956639812;

    private final double magnitude;
    private final boolean upperCase;
    private char notation;
    private final int room;
    /** The floor of the decimal logarithm. */
    private final int exponent;
    /** In general notation numbers of a smaller exponent are written out. */
    private final int largestPlainExponent;

    private int mostDigits;
    private int leadingZeros;
    private int trailingZeros;

    private FloatFormat(double magnitude, char type, int precision, int room) {
        this.magnitude = magnitude;
        this.room = room;
        upperCase = type < 'a';
        notation = upperCase ? (char) (type + 'a' - 'A') : type;
        exponent = magnitude == 0 ? 0 : decimalExponent(magnitude);
        largestPlainExponent = precision == REPR ? SAFE_DIGITS : Math.min(precision, room - 3);
        plan(precision == REPR ? MOST_DIGITS : precision);
    }

    /** The float as {@code repr} and {@code str} show it. */
    public static String repr(double number) {
        return withPoint(format(number, 'g', REPR, NO_SIGN));
    }

    /** The formatted number with ".0" appended where nothing in it says that it is a float. */
    private static String withPoint(String formatted) {
        for (int i = 0; i < formatted.length(); i++) {
            char c = formatted.charAt(i);
            if (c == '.' || c == 'e' || c == 'n') {
                return formatted;
            }
        }
        return formatted + ".0";
    }

    /**
     * @param type e, f or g in either case
     * @param precision at least 0, {@link #DEFAULT} or {@link #REPR}
     * @param plus what to write before a number that is not negative: '+', ' ' or {@link #NO_SIGN}
     */
    public static String format(double number, char type, int precision, char plus) {
        boolean negative = Double.doubleToRawLongBits(number) < 0 && !Double.isNaN(number);
        String sign = negative ? "-" : plus == NO_SIGN ? "" : String.valueOf(plus);
        double magnitude = Math.abs(number);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            String word = Double.isNaN(number) ? "nan" : "inf";
            return sign + (type < 'a' ? word.toUpperCase(java.util.Locale.ROOT) : word);
        }
        int digits = precision < 0 ? 6 : precision;
        return sign + new FloatFormat(magnitude, type, digits, BUFFER - sign.length()).shortest();
    }

    private static int decimalExponent(double magnitude) {
        int exponent = (int) (binaryExponent(magnitude) * LOG10_OF_2);
        if (magnitude >= 1) {
            while (magnitude >= powerOfTen(exponent + 1)) {
                exponent++;
            }
        } else {
            while (magnitude < powerOfTen(exponent)) {
                exponent--;
            }
        }
        return exponent;
    }

    private static int binaryExponent(double magnitude) {
        return (int) (Double.doubleToRawLongBits(magnitude) >>> 52) - 1023;
    }

    private static double powerOfTen(int power) {
        return LongDouble.ofUnsigned(1).scaledByTen(power).toDouble();
    }

    /** Decides how many digits to write at most and how many zeros stand before and after them. */
    private void plan(int precision) {
        mostDigits = precision;
        if (notation == 'f' && exponent > 0 && exponent + precision + 2 > room) {
            notation = 'g';
            mostDigits++;
        }
        if (notation == 'f') {
            planFixed();
        } else if (notation == 'e' || mostDigits == 0) {
            mostDigits++;
        }
        if (mostDigits > MOST_DIGITS) {
            trailingZeros = mostDigits - MOST_DIGITS;
            mostDigits = MOST_DIGITS;
        }
        int overhead = notation == 'f' ? FIXED_ROOM : EXPONENT_ROOM;
        trailingZeros = Math.min(trailingZeros, room - mostDigits - overhead);
    }

    private void planFixed() {
        mostDigits = Math.min(mostDigits, room - FIXED_ROOM);
        if (exponent >= 0) {
            mostDigits += exponent + 1;
        } else if (mostDigits > 2 && exponent < -2) {
            leadingZeros = Math.min(-exponent, mostDigits) - 2;
            mostDigits -= leadingZeros;
        } else {
            mostDigits++;
        }
    }

    /** Tries with few digits first and adds digits until the text reads back to the same float. */
    private String shortest() {
        int digits = Math.min(SAFE_DIGITS, mostDigits);
        String written = write(digits);
        while (digits < mostDigits && !readsBack(written)) {
            written = write(++digits);
        }
        return written;
    }

    private boolean readsBack(String written) {
        DecimalParser parser = new DecimalParser();
        parser.parse(written, 0, written.length());
        return parser.value() == magnitude;
    }

    private String write(int digits) {
        FloatDigits layout = new FloatDigits(notation, upperCase, largestPlainExponent);
        int scale = digits - exponent - 1;
        int point = 0;
        if (magnitude == 0) {
            scale = 0;
        } else if (notation == 'f') {
            scale = digits - 1;
            if (exponent >= 0) {
                scale -= exponent;
                point = exponent;
            } else if (leadingZeros > 0) {
                layout.writeLeadingZeros(leadingZeros);
                scale += leadingZeros + 1;
                point = FloatDigits.NO_POINT;
            }
        }
        long mantissa = LongDouble.ofDouble(magnitude).scaledByTen(scale).toUnsigned();
        return layout.write(mantissa, digits, trailingZeros + mostDigits - digits, point, exponent);
    }
}
