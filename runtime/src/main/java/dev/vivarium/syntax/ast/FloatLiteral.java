package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** A float, rounded as MicroPython rounds it. */
public record FloatLiteral(Span span, double value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFloatLiteral(this);
    }
}
