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

    private SourceText(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    /** The text with other characters in the place of those from {@code start} up to, not including, {@code end}. */
    public SourceText with(int start, int end, String replacement) {
        String changed = new StringBuilder(text.length() - (end - start) + replacement.length())
                .append(text, 0, start)
                .append(replacement)
                .append(text, end, text.length())
                .toString();
        // A line end can come to be, or be split, where the texts meet.
        int first = Math.max(1, line(start) - 1);
        int same = Math.min(lineCount(), line(end) + 1);
        int moved = changed.length() - text.length();
        int until = same == lineCount() ? changed.length() : lineStarts[same] + moved;
        int[] between = findLineStarts(changed, lineStarts[first - 1], until);
        int rest = same == lineCount() ? 0 : lineStarts.length - same - 1;
        int[] starts = Arrays.copyOf(lineStarts, first - 1 + between.length + rest);
        System.arraycopy(between, 0, starts, first - 1, between.length);
        for (int i = 0; i < rest; i++) {
            starts[first - 1 + between.length + i] = lineStarts[same + 1 + i] + moved;
        }
        return new SourceText(changed, starts);
    }

    private static int[] findLineStarts(String text) {
        return findLineStarts(text, 0, text.length());
    }

    /** The beginnings of the lines from one on up to, and including, those that begin at {@code end}. */
    private static int[] findLineStarts(String text, int from, int end) {
        int[] starts = new int[16 + (end - from) / 32];
        starts[0] = from;
        int count = 1;
        for (int i = from; i < end; i++) {
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
