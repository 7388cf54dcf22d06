package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A function. {@code returns} is the annotation after the arrow, or null. The span starts at the first
 * decorator, or at {@code async} or {@code def}; {@code parametersSpan} covers the parentheses.
 */
public record FunctionDefinition(
        Span span,
        boolean async,
        List<Decorator> decorators,
        Identifier name,
        List<Parameter> parameters,
        Span parametersSpan,
        Expression returns,
        Block body)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitFunctionDefinition(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        decorators.forEach(action);
        action.accept(name);
        parameters.forEach(action);
        if (returns != null) {
            action.accept(returns);
        }
        action.accept(body);
    }
}
