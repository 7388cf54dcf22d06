package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** An integer that fits 64 bits. */
public record IntegerLiteral(Span span, long value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitIntegerLiteral(this);
    }
}
