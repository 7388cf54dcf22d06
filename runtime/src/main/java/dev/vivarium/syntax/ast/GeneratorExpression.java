package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A generator expression, in its own parentheses or as a bare call argument. */
public record GeneratorExpression(Span span, Expression element, List<ComprehensionClause> clauses)
        implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitGeneratorExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(element);
        clauses.forEach(action);
    }
}
