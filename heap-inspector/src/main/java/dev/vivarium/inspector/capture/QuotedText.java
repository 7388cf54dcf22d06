package dev.vivarium.inspector.capture;

import java.nio.charset.StandardCharsets;

/** A program's text made fit to be shown: quoted, printable, and cut to a length. */
public final class QuotedText {
    /** Characters of the text that are shown. */
    private static final int LONGEST = 32;
    /** Bytes behind that many characters, and one more character. */
    public static final int LONGEST_BYTES = 4 * (LONGEST + 1);

    private QuotedText() {}

    /** @param utf8 the text or its first {@link #LONGEST_BYTES} bytes */
    public static String ofText(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        int[] characters = text.codePoints().limit(LONGEST).toArray();
        StringBuilder out = new StringBuilder("'");
        for (int character : characters) {
            PrintableText.append(out, character);
        }
        return end(out, text.codePointCount(0, text.length()) > LONGEST);
    }

    /** @param bytes all or the first {@link #LONGEST_BYTES} */
    public static String ofBytes(byte[] bytes) {
        StringBuilder out = new StringBuilder("b'");
        for (int i = 0; i < Math.min(bytes.length, LONGEST); i++) {
            int value = bytes[i] & 0xFF;
            if (value < 0x80) {
                PrintableText.append(out, value);
            } else {
                out.append(String.format("\\x%02x", value));
            }
        }
        return end(out, bytes.length > LONGEST);
    }

    private static String end(StringBuilder out, boolean isCut) {
        return out.append(isCut ? "…'" : "'").toString();
    }
}
