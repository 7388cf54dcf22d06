package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.source.Span;
import dev.vivarium.text.DecimalParser;
import java.math.BigInteger;

/** Gives number tokens their values. */
final class NumberLiterals {
    static final String INVALID_NUMBER = "invalid syntax for number";

    /** As many decimal digits as fit 64 bits whatever they are. */
    private static final int MAX_LONG_DIGITS = 18;

    private static final int MAX_DIGITS_AT_ONCE = 1000;

    private final DecimalParser decimals = new DecimalParser();

    /** Returns null if the digits do not fit the base; {@link #integerProblem} then has the text. */
    Expression integer(String text, Span span) {
        int base = base(text);
        int start = prefixLength(text);
        if (start == text.length()) {
            return null;
        }
        for (int i = start; i < text.length(); i++) {
            if (digit(text.charAt(i)) >= base) {
                return null;
            }
        }
        if (base == 1) {
            return new IntegerLiteral(span, 0);
        }
        if (base == 10 && text.length() <= MAX_LONG_DIGITS) {
            return new IntegerLiteral(span, Long.parseLong(text));
        }
        BigInteger value = bigInteger(text, start, text.length(), BigInteger.valueOf(base));
        return value.bitLength() < Long.SIZE
                ? new IntegerLiteral(span, value.longValue())
                : new BigIntegerLiteral(span, value);
    }

    /** Halves long texts, because reading digit by digit takes the square of the length. */
    private static BigInteger bigInteger(String text, int from, int to, BigInteger base) {
        if (to - from <= MAX_DIGITS_AT_ONCE) {
            return new BigInteger(text.substring(from, to), base.intValue());
        }
        int middle = from + (to - from) / 2;
        BigInteger high = bigInteger(text, from, middle, base);
        return high.multiply(base.pow(to - middle)).add(bigInteger(text, middle, to, base));
    }

    /** What MicroPython says about an integer it cannot read. */
    static String integerProblem(String text) {
        int base = base(text);
        return "invalid syntax for integer with base " + (base == 1 ? 0 : base) + ": '"
                + text.substring(prefixLength(text)) + "'";
    }

    /** A number that starts with 0 and has no base mark is in base 1: nothing but zeros. */
    private static int base(String text) {
        if (text.length() == 1 || text.charAt(0) != '0') {
            return 10;
        }
        return switch (text.charAt(1) | 0x20) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 1;
        };
    }

    private static int prefixLength(String text) {
        int base = base(text);
        return base == 10 || base == 1 ? 0 : 2;
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    }

    /** Returns null if it is no number; {@link #INVALID_NUMBER} then says so. */
    Expression decimal(String text, Span span) {
        int end = decimals.parse(text, 0, text.length());
        if (end == text.length()) {
            return new FloatLiteral(span, decimals.value());
        }
        if (end > 0 && end == text.length() - 1 && (text.charAt(end) | 0x20) == 'j') {
            return new ImaginaryLiteral(span, decimals.value());
        }
        return null;
    }
}
