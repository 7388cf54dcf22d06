package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** {@code continue}. */
public record Continue(Span span) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitContinue(this);
    }
}
