package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A lambda expression. */
public record Lambda(Span span, List<Parameter> parameters, Expression body) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLambda(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        parameters.forEach(action);
        action.accept(body);
    }
}
