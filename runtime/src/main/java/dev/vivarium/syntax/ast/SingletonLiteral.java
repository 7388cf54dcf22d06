package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** {@code None}, {@code True}, {@code False} or {@code ...}; {@code __debug__} reads as {@code True}. */
public record SingletonLiteral(Span span, Singleton value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSingletonLiteral(this);
    }
}
