package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code nonlocal a, b}. */
public record Nonlocal(Span span, List<Identifier> names) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitNonlocal(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        names.forEach(action);
    }
}
