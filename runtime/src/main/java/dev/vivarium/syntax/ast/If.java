package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code if}, its {@code elif}s and {@code else}; {@code orElse} is null when absent. */
public record If(Span span, List<ConditionalBlock> branches, Block orElse) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitIf(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        branches.forEach(action);
        if (orElse != null) {
            action.accept(orElse);
        }
    }
}
