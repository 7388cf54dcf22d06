package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A list display, or an unpacking target in brackets. */
public record ListExpression(Span span, List<Expression> elements) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitListExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        elements.forEach(action);
    }
}
