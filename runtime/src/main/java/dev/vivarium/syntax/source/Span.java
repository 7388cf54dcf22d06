package dev.vivarium.syntax.source;

/** The part of a source text from {@code start} up to, not including, {@code end}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies within this one; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the offset lies within, or just behind the last character. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }
}
