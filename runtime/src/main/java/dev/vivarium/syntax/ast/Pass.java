package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** {@code pass}. */
public record Pass(Span span) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitPass(this);
    }
}
