package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A place where an expression was expected and could not be read. The tree then has a problem as well.
 * {@code parts} holds what could be understood, in source order.
 */
public record ErrorExpression(Span span, List<Expression> parts) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitErrorExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        parts.forEach(action);
    }
}
