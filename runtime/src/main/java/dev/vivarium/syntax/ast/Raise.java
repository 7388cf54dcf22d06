package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code raise exception from cause}; both are null for a bare {@code raise}. */
public record Raise(Span span, Expression exception, Expression cause) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitRaise(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (exception != null) {
            action.accept(exception);
        }
        if (cause != null) {
            action.accept(cause);
        }
    }
}
