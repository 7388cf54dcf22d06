package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A try statement: handlers, or {@code finalBody}, or both. {@code orElse} and {@code finalBody} are null when
 * absent.
 */
public record Try(Span span, Block body, List<ExceptHandler> handlers, Block orElse, Block finalBody)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitTry(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(body);
        handlers.forEach(action);
        if (orElse != null) {
            action.accept(orElse);
        }
        if (finalBody != null) {
            action.accept(finalBody);
        }
    }
}
