package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call. {@code argumentsSpan} covers the parentheses, so that a tool can tell where the arguments are even
 * when there are none.
 */
public record Call(Span span, Expression function, List<Argument> arguments, Span argumentsSpan) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCall(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(function);
        arguments.forEach(action);
    }
}
