package dev.vivarium.text;

import java.math.BigInteger;
import java.util.Locale;

/** Writes integers in the bases of Python's formats. */
public final class IntFormat {
    /** No separator between groups of digits. */
    public static final char NO_SEPARATOR = '\0';

    private IntFormat() {}

    /**
     * The digits of an integer, with a minus sign where it is negative.
     *
     * @param base 2 to 16
     * @param prefix written between sign and digits: "", "0x", …
     * @param upperCase whether digits above 9 are capital letters
     * @param separator ',' or '_' between groups of three digits in base 10, of four in others, or
     *     {@link #NO_SEPARATOR}
     */
    public static String format(BigInteger integer, int base, String prefix, boolean upperCase, char separator) {
        return arrange(integer.signum() < 0, integer.abs().toString(base), base, prefix, upperCase, separator);
    }

    /** As {@link #format(BigInteger, int, String, boolean, char)}. */
    public static String format(long integer, int base, String prefix, boolean upperCase, char separator) {
        boolean negative = integer < 0;
        String digits = Long.toUnsignedString(negative ? -integer : integer, base);
        return arrange(negative, digits, base, prefix, upperCase, separator);
    }

    private static String arrange(
            boolean negative, String digits, int base, String prefix, boolean upperCase, char separator) {
        StringBuilder out = new StringBuilder();
        out.append(negative ? "-" : "").append(prefix);
        int start = out.length();
        out.append(upperCase ? digits.toUpperCase(Locale.ROOT) : digits);
        if (separator != NO_SEPARATOR) {
            int group = base == 10 ? 3 : 4;
            for (int at = out.length() - group; at > start; at -= group) {
                out.insert(at, separator);
            }
        }
        return out.toString();
    }
}
