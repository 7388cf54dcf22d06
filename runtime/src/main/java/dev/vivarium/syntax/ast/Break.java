package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** {@code break}. */
public record Break(Span span) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitBreak(this);
    }
}
