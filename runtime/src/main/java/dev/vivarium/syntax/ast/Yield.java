package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code yield}, with a value or without ({@code value} is null). */
public record Yield(Span span, Expression value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitYield(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
