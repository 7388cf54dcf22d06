package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code yield from value}. */
public record YieldFrom(Span span, Expression value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitYieldFrom(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(value);
    }
}
