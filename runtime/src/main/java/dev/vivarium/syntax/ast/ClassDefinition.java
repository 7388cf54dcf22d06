package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A class; {@code arguments} are its bases and keywords. The span starts at the first decorator, or at
 * {@code class}.
 */
public record ClassDefinition(
        Span span, List<Decorator> decorators, Identifier name, List<Argument> arguments, Block body)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitClassDefinition(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        decorators.forEach(action);
        action.accept(name);
        arguments.forEach(action);
        action.accept(body);
    }
}
