package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code base ** exponent}, which binds to the right. */
public record Power(Span span, Expression base, Expression exponent) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitPower(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(base);
        action.accept(exponent);
    }
}
