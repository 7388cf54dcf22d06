package dev.vivarium.syntax;

import dev.vivarium.text.Utf8;

/** Bytes as a text with one character of 0 to 255 for each. */
final class ByteText {
    private ByteText() {}

    /** Appends the UTF-8 encoding of the characters. */
    static void append(StringBuilder text, char[] chars, int from, int to) {
        int plain = from;
        while (plain < to && chars[plain] < 0x80) {
            plain++;
        }
        text.append(chars, from, plain - from);
        if (plain < to) {
            for (byte b : Utf8.encode(new String(chars, plain, to - plain))) {
                text.append((char) (b & 0xFF));
            }
        }
    }

    static byte[] toBytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
