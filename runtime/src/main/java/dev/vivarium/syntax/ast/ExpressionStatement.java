package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** An expression evaluated for its effect; a string literal that opens a body is its docstring. */
public record ExpressionStatement(Span span, Expression expression) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitExpressionStatement(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(expression);
    }
}
