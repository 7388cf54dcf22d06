package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A chain of {@code and} or of {@code or} with at least two operands. */
public record BooleanOperation(Span span, BooleanOperator operator, List<Expression> operands) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBooleanOperation(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        operands.forEach(action);
    }
}
