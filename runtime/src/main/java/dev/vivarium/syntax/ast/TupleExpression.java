package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A tuple display, or an unpacking target. {@code parenthesized} tells {@code (a, b)} from {@code a, b};
 * the empty tuple always has its parentheses. Directly in a subscript, elements may be slices.
 */
public record TupleExpression(Span span, List<Expression> elements, boolean parenthesized) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTupleExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        elements.forEach(action);
    }
}
