package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code a = b = value}: one target or more, in source order. */
public record Assign(Span span, List<Expression> targets, Expression value) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitAssign(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        targets.forEach(action);
        action.accept(value);
    }
}
