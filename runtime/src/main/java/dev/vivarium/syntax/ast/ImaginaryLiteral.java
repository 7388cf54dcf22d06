package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** An imaginary number; {@code value} is the factor of {@code j}. */
public record ImaginaryLiteral(Span span, double value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitImaginaryLiteral(this);
    }
}
