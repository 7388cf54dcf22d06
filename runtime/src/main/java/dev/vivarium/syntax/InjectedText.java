package dev.vivarium.syntax;

import java.util.Arrays;

/**
 * Text that the lexer reads as if it stood in the source: the expansion of an f-string. Each character knows
 * where it comes from, so that tokens made of it have spans in the source.
 */
final class InjectedText {
    private char[] chars = new char[64];
    private int[] origins = new int[64];
    private int length;

    int length() {
        return length;
    }

    char last() {
        return chars[length - 1];
    }

    /** Adds a character that stands at the offset in the source. */
    void addFromSource(char c, int offset) {
        add(c, offset);
    }

    /** Adds characters that are not in the source; they count as an empty span at the offset. */
    void addInvented(String text, int offset) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), ~offset);
        }
    }

    void addAll(InjectedText other) {
        for (int i = 0; i < other.length; i++) {
            add(other.chars[i], other.origins[i]);
        }
    }

    private void add(char c, int origin) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            origins = Arrays.copyOf(origins, length * 2);
        }
        chars[length] = c;
        origins[length++] = origin;
    }

    void removeLast() {
        length--;
    }

    /** Appends the characters from {@code start} on to the text. */
    void copyTo(StringBuilder text, int start) {
        text.append(chars, start, length - start);
    }

    char[] chars() {
        return Arrays.copyOf(chars, length);
    }

    /** For each character its offset in the source, or the complement of an offset if it was invented. */
    int[] origins() {
        return Arrays.copyOf(origins, length);
    }
}
