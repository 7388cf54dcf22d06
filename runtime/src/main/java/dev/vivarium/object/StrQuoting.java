package dev.vivarium.object;

import dev.vivarium.text.Utf8;

/** Strings and bytes as the program would write them: quoted, with escapes. */
final class StrQuoting {
    private static final int DELETE = 0x7F;
    private static final byte[] HEX = Utf8.encode("0123456789abcdef");

    private StrQuoting() {}

    /** Prints {@code repr()} of a str. */
    static void printStr(Printer out, byte[] text) {
        int quote = quoteFor(text, 0, text.length);
        out.writeByte(quote);
        int plain = 0;
        for (int i = 0; i < text.length; ) {
            int length = characterLength(text, i);
            int character = Utf8Character.decode(text, i, length);
            if (character == quote || !isPrintable(character)) {
                out.write(text, plain, i - plain);
                escape(out, character, quote);
                plain = i + length;
            }
            i += length;
        }
        out.write(text, plain, text.length - plain);
        out.writeByte(quote);
    }

    private static int characterLength(byte[] text, int at) {
        int end = at + 1;
        while (end < text.length && (text[end] & 0xC0) == 0x80) {
            end++;
        }
        return end - at;
    }

    private static boolean isPrintable(int character) {
        if (character < DELETE) {
            return character >= ' ' && character != '\\';
        }
        return character != DELETE
                && character <= Character.MAX_CODE_POINT
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }

    /** Prints the quoted part of {@code repr()} of {@code length} raw bytes, without the leading {@code b}. */
    static void printBytes(Printer out, byte[] bytes, int from, int length) {
        int quote = quoteFor(bytes, from, length);
        out.writeByte(quote);
        int plain = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            int value = bytes[i] & 0xFF;
            if (value == quote || value == '\\' || value < ' ' || value >= DELETE) {
                out.write(bytes, plain, i - plain);
                escape(out, value, quote);
                plain = i + 1;
            }
        }
        out.write(bytes, plain, end - plain);
        out.writeByte(quote);
    }

    private static int quoteFor(byte[] bytes, int from, int length) {
        boolean single = false;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '"') {
                return '\'';
            }
            single |= bytes[i] == '\'';
        }
        return single ? '"' : '\'';
    }

    private static void escape(Printer out, int character, int quote) {
        out.writeByte('\\');
        if (character == quote || character == '\\') {
            out.writeByte(character);
        } else if (character == '\n') {
            out.writeByte('n');
        } else if (character == '\r') {
            out.writeByte('r');
        } else if (character == '\t') {
            out.writeByte('t');
        } else if (character <= 0xFF) {
            hex(out, 'x', character, 2);
        } else if (character <= 0xFFFF) {
            hex(out, 'u', character, 4);
        } else {
            hex(out, 'U', character, 8);
        }
    }

    private static void hex(Printer out, char kind, int character, int digits) {
        out.writeByte(kind);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.writeByte(HEX[character >>> shift & 15]);
        }
    }

    /** Prints a str as a JSON string. */
    static void printJson(Printer out, byte[] text) {
        out.writeByte('"');
        for (byte b : text) {
            int value = b & 0xFF;
            if (value == '"' || value == '\\') {
                out.writeByte('\\');
                out.writeByte(value);
            } else if (value >= ' ') {
                out.writeByte(value);
            } else if (value == '\n' || value == '\r' || value == '\t') {
                escape(out, value, '"');
            } else {
                out.writeByte('\\');
                hex(out, 'u', value, 4);
            }
        }
        out.writeByte('"');
    }
}
