package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code return value}; {@code value} is null when absent. */
public record Return(Span span, Expression value) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitReturn(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
