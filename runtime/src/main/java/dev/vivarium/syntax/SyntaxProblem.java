package dev.vivarium.syntax;

import dev.vivarium.syntax.source.Span;

/**
 * Something the grammar does not allow. {@code line} is the line, from 1, that MicroPython's traceback names, or
 * {@link #NO_LINE} if it has no traceback; it can differ from the span's line, because MicroPython counts the
 * lines of an f-string's fields twice.
 */
public record SyntaxProblem(Span span, ProblemType type, String message, int line) {
    /** The exception has no traceback. */
    public static final int NO_LINE = 0;
}
