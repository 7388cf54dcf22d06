package dev.vivarium.text;

import java.util.Arrays;

/**
 * UTF-8 as MicroPython treats it: a lone surrogate is an ordinary character of three bytes, so that every Java string
 * has an encoding and decoding gives it back.
 */
public final class Utf8 {
    private Utf8() {}

    public static byte[] encode(String text) {
        byte[] out = new byte[text.length() * 3];
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            size = put(out, size, character);
        }
        return Arrays.copyOf(out, size);
    }

    private static int put(byte[] out, int at, int character) {
        int size = at;
        if (character < 0x80) {
            out[size++] = (byte) character;
        } else if (character < 0x800) {
            out[size++] = (byte) (0xC0 | character >> 6);
            out[size++] = (byte) (0x80 | character & 0x3F);
        } else if (character < 0x10000) {
            out[size++] = (byte) (0xE0 | character >> 12);
            out[size++] = (byte) (0x80 | character >> 6 & 0x3F);
            out[size++] = (byte) (0x80 | character & 0x3F);
        } else {
            out[size++] = (byte) (0xF0 | character >> 18);
            out[size++] = (byte) (0x80 | character >> 12 & 0x3F);
            out[size++] = (byte) (0x80 | character >> 6 & 0x3F);
            out[size++] = (byte) (0x80 | character & 0x3F);
        }
        return size;
    }

    /** Decodes; a byte that is no part of a character becomes U+FFFD. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** As {@link #decode(byte[])} for bytes {@code from} to {@code end} (exclusive). */
    public static String decode(byte[] bytes, int from, int end) {
        StringBuilder out = new StringBuilder(end - from);
        for (int i = from; i < end; ) {
            int length = sequenceLength(bytes, i, end);
            if (length == 0) {
                out.append('\uFFFD');
                i++;
            } else {
                out.appendCodePoint(character(bytes, i, length));
                i += length;
            }
        }
        return out.toString();
    }

    private static int sequenceLength(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
        if (at + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length == 4 && character(bytes, at, 4) > Character.MAX_CODE_POINT ? 0 : length;
    }

    private static int character(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xFF;
        if (length == 1) {
            return first;
        }
        int character = first & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            character = character << 6 | bytes[at + i] & 0x3F;
        }
        return character;
    }

    /** Whether the bytes are whole sequences with the right continuation bytes, which is what MicroPython checks. */
    public static boolean isValid(byte[] bytes) {
        return isValid(bytes, 0, bytes.length);
    }

    /** As {@link #isValid(byte[])} for bytes {@code from} to {@code end} (exclusive). */
    public static boolean isValid(byte[] bytes, int from, int end) {
        int expected = 0;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (expected > 0) {
                if ((b & 0xC0) != 0x80) {
                    return false;
                }
                expected--;
            } else if (b < 0) {
                int first = b & 0xFF;
                if (first < 0xC0 || first >= 0xF8) {
                    return false;
                }
                expected = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
            }
        }
        return expected == 0;
    }

    /** The number of characters: bytes that do not continue a sequence. */
    public static int characters(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            if ((b & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
