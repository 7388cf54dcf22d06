package dev.vivarium.dap.variables;

import java.util.List;

/**
 * Which of the variables inside another are wanted.
 *
 * @param kind the numbered ones, the others or both
 * @param start the first, counted from 0
 * @param count how many; 0 for all
 */
public record Page(Kind kind, int start, int count) {
    /** What is inside is numbered or named, never both. */
    public enum Kind {
        ALL,
        INDEXED,
        NAMED
    }

    public static final Page WHOLE = new Page(Kind.ALL, 0, 0);

    boolean wants(boolean indexed) {
        return kind == Kind.ALL || kind == Kind.INDEXED == indexed;
    }

    <T> List<T> of(List<T> rows) {
        int from = Math.min(Math.max(0, start), rows.size());
        int to = count <= 0 ? rows.size() : (int) Math.min(rows.size(), (long) from + count);
        return rows.subList(from, to);
    }
}
