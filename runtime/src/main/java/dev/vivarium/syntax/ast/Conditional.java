package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code body if test else orElse}. */
public record Conditional(Span span, Expression body, Expression test, Expression orElse) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitConditional(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(body);
        action.accept(test);
        action.accept(orElse);
    }
}
