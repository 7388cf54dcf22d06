package dev.vivarium.syntax.source;

import java.util.Arrays;

/** An immutable source text that knows its lines. */
public final class SourceText {
    private final String text;
    private final int[] lineStarts;

    public SourceText(String text) {
        this.text = text;
        this.lineStarts = findLineStarts(text);
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16 + text.length() / 32];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** The characters the span covers. */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** At least 1; text after the last line end, even if empty, is a line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line, from 1, of an offset from 0 to {@link #length()}. */
    public int line(int offset) {
        checkOffset(offset);
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many UTF-16 units stand before the offset on its line. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1];
    }

    /** The offset of the first character of a line, counted from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The offset behind the last character of a line, before its line end. */
    public int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        int start = lineStarts[line - 1];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private void checkOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " outside 0.." + text.length());
        }
    }
}
