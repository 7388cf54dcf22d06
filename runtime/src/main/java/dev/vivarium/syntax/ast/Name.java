package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** A variable read, written or deleted, depending on where it stands. */
public record Name(Span span, String text) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitName(this);
    }
}
