package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code value[index]}; an index of several parts is a {@link TupleExpression} without parentheses. */
public record Subscript(Span span, Expression value, Expression index) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSubscript(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(value);
        action.accept(index);
    }
}
