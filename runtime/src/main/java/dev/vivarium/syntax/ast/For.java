package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** A for loop; {@code orElse} is null when absent. {@code async} marks {@code async for}. */
public record For(Span span, boolean async, Expression target, Expression iterable, Block body, Block orElse)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitFor(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(target);
        action.accept(iterable);
        action.accept(body);
        if (orElse != null) {
            action.accept(orElse);
        }
    }
}
