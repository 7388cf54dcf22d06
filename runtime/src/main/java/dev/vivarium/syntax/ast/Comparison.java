package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A comparison; with more than one operator it is chained as {@code a < b < c}. */
public record Comparison(Span span, List<Expression> operands, List<ComparisonOperator> operators)
        implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        operands.forEach(action);
    }
}
