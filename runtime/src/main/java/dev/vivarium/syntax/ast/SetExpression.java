package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A set display with at least one element. */
public record SetExpression(Span span, List<Expression> elements) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSetExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        elements.forEach(action);
    }
}
