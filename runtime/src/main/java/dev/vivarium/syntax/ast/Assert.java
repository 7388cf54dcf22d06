package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code assert test, message}; {@code message} is null when absent. */
public record Assert(Span span, Expression test, Expression message) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitAssert(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(test);
        if (message != null) {
            action.accept(message);
        }
    }
}
