package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A chain of operators of one precedence, applied from left to right: {@code a + b - c} has three operands and
 * two operators. A parenthesised operand is a chain of its own. Flat, because MicroPython folds constants a
 * whole chain at a time, and because long chains must not nest deeply.
 */
public record BinaryOperation(Span span, List<Expression> operands, List<BinaryOperator> operators)
        implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBinaryOperation(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        operands.forEach(action);
    }
}
