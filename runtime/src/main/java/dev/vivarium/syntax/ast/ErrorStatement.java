package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Source that could not be read as a statement. The tree then has a problem as well. {@code parts} holds what
 * could be understood, in source order.
 */
public record ErrorStatement(Span span, List<Expression> parts) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitErrorStatement(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        parts.forEach(action);
    }
}
