package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A with statement; {@code async} marks {@code async with}. */
public record With(Span span, boolean async, List<WithItem> items, Block body) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitWith(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        items.forEach(action);
        action.accept(body);
    }
}
