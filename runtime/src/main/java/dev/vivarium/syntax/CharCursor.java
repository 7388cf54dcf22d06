package dev.vivarium.syntax;

import dev.vivarium.syntax.source.SourceText;

/**
 * Walks over the characters of a source as MicroPython's lexer sees them: each line ends in {@code \n}, the last
 * one too, and expansions of f-strings are read in their place. {@code chars} from {@code position} up to
 * {@code limit} may be scanned directly as long as no line end is passed over.
 */
final class CharCursor {
    /** The character behind the last. */
    static final int END = -1;

    /** Expansions within expansions; MicroPython has no limit but memory. */
    private static final int MAX_INJECTIONS = 100;

    /** A text being read, and the one to go on with afterwards. */
    private record Interrupted(char[] chars, int limit, int[] origins, int position, Interrupted outer) {}

    char[] chars;
    int position;
    int limit;
    private int[] origins;
    private Interrupted outer;
    /** Where the first of the characters stands in the source. */
    private final int base;

    private final int sourceLength;
    private int depth;
    private int line;

    /** Starts at an offset, which is the beginning of a line with the given number. */
    CharCursor(SourceText source, int from, int line) {
        String text = source.text();
        int length = text.length() - from;
        base = from;
        sourceLength = text.length();
        this.line = line;
        boolean open = length > 0 && text.charAt(sourceLength - 1) != '\n';
        chars = new char[open ? length + 1 : length];
        text.getChars(from, sourceLength, chars, 0);
        if (open) {
            chars[length] = '\n';
        }
        limit = chars.length;
        if (text.indexOf('\r', from) >= 0) {
            joinLineEnds(length);
        }
        if (text.indexOf('\0', from) >= 0) {
            replaceNulls();
        }
    }

    /** Makes every line end a single {@code \n}, and remembers where each character was. */
    private void joinLineEnds(int length) {
        origins = new int[limit + 1];
        int to = 0;
        for (int from = 0; from < limit; from++) {
            char c = chars[from];
            if (from == length && to > 0 && chars[to - 1] == '\n') {
                break;
            }
            origins[to] = base + from;
            if (c == '\r' && from + 1 < length && chars[from + 1] == '\n') {
                from++;
            }
            chars[to++] = c == '\r' ? '\n' : c;
        }
        limit = to;
        origins[to] = base + length;
    }

    /** MicroPython keeps 0 for the end of the input and reads a 0 in it as 1. */
    private void replaceNulls() {
        for (int i = 0; i < limit; i++) {
            if (chars[i] == 0) {
                chars[i] = 1;
            }
        }
    }

    int current() {
        return position < limit ? chars[position] : resume();
    }

    private int resume() {
        while (position >= limit && outer != null) {
            chars = outer.chars();
            origins = outer.origins();
            position = outer.position();
            limit = outer.limit();
            outer = outer.outer();
            depth--;
        }
        return position < limit ? chars[position] : END;
    }

    /** The character {@code distance} behind the current one, 1 or 2. */
    int peek(int distance) {
        int at = position + distance;
        if (at < limit) {
            return chars[at];
        }
        int left = at - limit;
        for (Interrupted text = outer; text != null; text = text.outer()) {
            if (text.position() + left < text.limit()) {
                return text.chars()[text.position() + left];
            }
            left -= text.limit() - text.position();
        }
        return END;
    }

    /** Moves behind the current character, which must not be {@link #END}. */
    void advance() {
        if (current() == '\n') {
            line++;
        }
        position++;
    }

    /** The number of the current character's line, as MicroPython counts. */
    int line() {
        return line;
    }

    /** Where the current character stands in the source. */
    int offset() {
        current();
        if (origins == null) {
            return Math.min(base + position, sourceLength);
        }
        int origin = origins[position];
        return origin < 0 ? ~origin : origin;
    }

    /** The offset behind the last character passed, which must be of the text now being read. */
    int endOffset() {
        if (origins == null || position == 0) {
            return Math.min(base + position, sourceLength);
        }
        int origin = origins[position - 1];
        return origin < 0 ? ~origin : Math.min(origin + 1, sourceLength);
    }

    /** Whether the text now being read is an expansion. */
    boolean isInjected() {
        return outer != null;
    }

    /** Reads the text next, and then goes on from here. Returns false, and does nothing, beyond the nesting limit. */
    boolean inject(InjectedText text) {
        if (depth == MAX_INJECTIONS) {
            return false;
        }
        depth++;
        outer = new Interrupted(chars, limit, origins, position, outer);
        chars = text.chars();
        origins = text.origins();
        limit = chars.length;
        position = 0;
        return true;
    }

    /** Moves back to a position of the text now being read, on the given line. */
    void moveTo(int newPosition, int newLine) {
        position = newPosition;
        line = newLine;
    }
}
