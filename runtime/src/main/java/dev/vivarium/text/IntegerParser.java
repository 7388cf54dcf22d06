package dev.vivarium.text;

import java.math.BigInteger;

/** Reads integers as MicroPython does: for {@code int(text, base)} and for literals, where the base is 0. */
public final class IntegerParser {
    private static final int LARGEST_BASE = 36;
    private static final long SMALL_LIMIT = 1L << 62;
    private static final int MOST_DIGITS_AT_ONCE = 1000;

    private final String text;
    private int base;
    private int at;
    private long small;
    private BigInteger big;
    private int allocatedDigits;

    private IntegerParser(String text, int base) {
        this.text = text;
        this.base = base;
    }

    /** Whether {@code int()} takes the base: 0, or 2 to 36. */
    public static boolean isBase(int base) {
        return base == 0 || base >= 2 && base <= LARGEST_BASE;
    }

    /**
     * @param text one char for each byte
     * @param base 0 (read from the prefix), or 2 to 36
     */
    public static ParsedInteger parse(String text, int base) {
        return new IntegerParser(text, base).parse();
    }

    private ParsedInteger parse() {
        skipSpace();
        boolean negative = false;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            negative = text.charAt(at++) == '-';
        }
        skipPrefix();
        int start = at;
        if (!readSmall()) {
            at = start;
            readBig();
        }
        boolean valid = at > start;
        skipSpace();
        valid &= at == text.length();
        if (negative) {
            small = -small;
            big = big == null ? null : big.negate();
        }
        return new ParsedInteger(valid, small, big, allocatedDigits, base == 1 ? 0 : base, start);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Leaves the base at 1, where no digit but 0 is valid, for a literal that starts with 0 and has no prefix. */
    private void skipPrefix() {
        if (at + 1 >= text.length() || text.charAt(at) != '0') {
            base = base == 0 ? 10 : base;
            return;
        }
        int prefixBase = prefixBase(text.charAt(at + 1) | 0x20);
        if (prefixBase != 0 && (base == 0 || base == prefixBase)) {
            base = prefixBase;
            at += 2;
        } else if (base == 0) {
            base = 1;
        }
    }

    private static int prefixBase(int letter) {
        switch (letter) {
            case 'x':
                return 16;
            case 'o':
                return 8;
            case 'b':
                return 2;
            default:
                return 0;
        }
    }

    /** Reads digits and underscores; false as soon as the integer has more than 63 bits. */
    private boolean readSmall() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '_') {
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                break;
            }
            if (small > (SMALL_LIMIT - 1 - digit) / base) {
                return false;
            }
            small = small * base + digit;
        }
        return true;
    }

    /** Reads digits alone: MicroPython takes no underscores in an integer of more than 63 bits. */
    private void readBig() {
        int start = at;
        while (at < text.length() && digit(text.charAt(at)) >= 0) {
            at++;
        }
        small = 0;
        big = at == start ? BigInteger.ZERO : bigInteger(start, at);
        allocatedDigits = (text.length() - start) * 8 / 16 + 1;
    }

    /** Halves long texts, because reading digit by digit takes the square of the length. */
    private BigInteger bigInteger(int from, int to) {
        if (to - from <= MOST_DIGITS_AT_ONCE) {
            return new BigInteger(text.substring(from, to), base);
        }
        int middle = from + (to - from) / 2;
        BigInteger shift = BigInteger.valueOf(base).pow(to - middle);
        return bigInteger(from, middle).multiply(shift).add(bigInteger(middle, to));
    }

    private int digit(char c) {
        int digit = -1;
        if (c >= '0' && c <= '9') {
            digit = c - '0';
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            digit = (c | 0x20) - 'a' + 10;
        }
        return digit < base ? digit : -1;
    }
}
