package dev.vivarium.object;

import dev.vivarium.heap.Value;
import dev.vivarium.text.FloatFormat;
import dev.vivarium.text.IntFormat;
import dev.vivarium.text.Utf8;
import java.math.BigInteger;

/** Numbers and text in fields: sign, base, grouping, precision, padding. */
final class NumberFormat {
    static final int LEFT = 1;
    static final int SHOW_SIGN = 1 << 1;
    static final int SPACE_SIGN = 1 << 2;
    static final int SHOW_PREFIX = 1 << 3;
    static final int PAD_AFTER_SIGN = 1 << 4;
    static final int CENTER = 1 << 5;
    static final int ADD_PERCENT = 1 << 6;
    static final int OCTAL_LETTER = 1 << 7;
    /** The grouping character is in the flags from this bit on; 0 for none. */
    static final int GROUPING_SHIFT = 8;

    private static final byte[] GROUPED_BY_UNDERSCORE = Utf8.encode("0000_000");
    private static final byte[] GROUPED_BY_COMMA = Utf8.encode("000,00");

    private NumberFormat() {}

    // Padding

    static void pad(Printer out, byte[] text, int flags, int fill, int width) {
        pad(out, text, 0, text.length, flags, fill, width);
    }

    /** Prints {@code length} bytes of text, padded to {@code width} bytes with {@code fill} (0 for spaces). */
    static void pad(Printer out, byte[] text, int from, int length, int flags, int fill, int width) {
        int grouping = flags >>> GROUPING_SHIFT;
        if (fill == '0' && grouping != 0) {
            padGrouped(out, text, from, length, flags, grouping, width);
            return;
        }
        int padding = width - length;
        int left = leftPadding(flags, padding);
        repeat(out, fill == 0 ? ' ' : fill, left);
        out.write(text, from, length);
        repeat(out, fill == 0 ? ' ' : fill, padding - left);
    }

    private static int leftPadding(int flags, int padding) {
        if ((flags & CENTER) != 0) {
            return padding / 2;
        }
        return (flags & LEFT) != 0 ? 0 : padding;
    }

    private static void repeat(Printer out, int character, int count) {
        for (int i = 0; i < count; i++) {
            out.writeByte(character);
        }
    }

    /** Pads with zeros and grouping characters; never starts with a grouping character. */
    private static void padGrouped(Printer out, byte[] text, int from, int length, int flags, int grouping, int width) {
        byte[] pattern = grouping == '_' ? GROUPED_BY_UNDERSCORE : GROUPED_BY_COMMA;
        int period = grouping == '_' ? 5 : 4;
        int extra = width % period == 0 ? 1 : 0;
        int padding = width + extra - length;
        int start = period - 1 - (width + extra) % period;
        int left = leftPadding(flags, padding);
        for (int i = 0; i < left; i++) {
            out.writeByte(pattern[start + i % period]);
        }
        out.write(text, from, length);
        for (int i = 0; i < padding - left; i++) {
            out.writeByte(pattern[start + i % period]);
        }
    }

    // Ints

    /**
     * Prints an int, or what converts to one.
     *
     * @param base 2, 8, 10 or 16
     * @param upper whether digits and prefix letters are upper case
     * @param precision the least number of digits; up to 1 for any
     */
    static void printInt(
            ObjectSpace space,
            Printer out,
            long value,
            int base,
            boolean upper,
            int flags,
            int fill,
            int width,
            int precision) {
        long integer = IntType.isInt(space, value) ? value : IntType.create(space, IntType.toLong(space, value));
        if (flags == 0 && base == 10 && precision <= 1 && Value.isSmallInt(integer)) {
            printPadded(out, Long.toString(Value.smallIntValue(integer)), fill, width);
            return;
        }
        BigInteger number = IntType.bigValue(space, integer);
        byte[] prefix = Utf8.encode(sign(number, flags) + prefix(base, upper, flags));
        byte[] digits = Utf8.encode(IntFormat.format(number.abs(), base, "", upper, (char) (flags >>> GROUPING_SHIFT)));
        int wanted = precision;
        int least = width;
        if ((flags & (LEFT | CENTER)) == 0 && fill == '0') {
            least = Math.max(width, precision);
            wanted = 0;
        }
        if (wanted > 1) {
            printPrecise(out, prefix, digits, flags, least, wanted);
        } else if ((flags & PAD_AFTER_SIGN) != 0) {
            out.write(prefix);
            pad(out, digits, flags, fill, least - prefix.length);
        } else {
            pad(out, Utf8.encode(Utf8.decode(prefix) + Utf8.decode(digits)), flags, fill, least);
        }
    }

    private static void printPadded(Printer out, String digits, int fill, int width) {
        repeat(out, fill == 0 ? ' ' : fill, width - digits.length());
        out.print(digits);
    }

    private static String sign(BigInteger number, int flags) {
        if (number.signum() < 0) {
            return "-";
        }
        if ((flags & SHOW_SIGN) != 0) {
            return "+";
        }
        return (flags & SPACE_SIGN) != 0 ? " " : "";
    }

    private static String prefix(int base, boolean upper, int flags) {
        if ((flags & SHOW_PREFIX) == 0 || base == 10) {
            return "";
        }
        String letter = base == 2 ? "b" : base == 16 ? "x" : (flags & OCTAL_LETTER) != 0 ? "o" : "";
        return "0" + (upper ? letter.toUpperCase() : letter);
    }

    /** Zeros up to the precision, then spaces up to the width. */
    private static void printPrecise(Printer out, byte[] prefix, byte[] digits, int flags, int width, int precision) {
        int spaces = width - prefix.length - Math.max(digits.length, precision);
        boolean left = (flags & LEFT) != 0;
        if (!left) {
            repeat(out, ' ', spaces);
        }
        out.write(prefix);
        pad(out, digits, flags & ~LEFT, '0', precision);
        if (left) {
            repeat(out, ' ', spaces);
        }
    }

    // Floats

    /** Prints a float; {@code kind} is one of {@code eEfFgG}, {@code precision} -1 for the default. */
    static void printFloat(Printer out, double number, char kind, int flags, int fill, int width, int precision) {
        char sign = (flags & SHOW_SIGN) != 0 ? '+' : (flags & SPACE_SIGN) != 0 ? ' ' : 0;
        byte[] text = Utf8.encode(
                FloatFormat.format(number, kind, precision, sign) + ((flags & ADD_PERCENT) != 0 ? "%" : ""));
        int signLength = (flags & PAD_AFTER_SIGN) != 0 && text[0] < '0' ? 1 : 0;
        out.write(text, 0, signLength);
        pad(out, text, signLength, text.length - signLength, flags, fill, width - signLength);
    }

    /** Prints the character with a code point; raises OverflowError where there is none. */
    static void printCharacter(ObjectSpace space, Printer out, long value, int flags, int fill, int width) {
        long character = IntType.toLong(space, value);
        if (character < 0 || character >= 0x110000) {
            throw space.overflowError("char not in range(0x110000)");
        }
        Printer.Buffer text = Printer.buffer();
        Utf8Character.write(text, (int) character);
        pad(out, text.array(), 0, text.length(), flags, fill, width);
    }
}
