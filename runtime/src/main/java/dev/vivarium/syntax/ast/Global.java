package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code global a, b}. */
public record Global(Span span, List<Identifier> names) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitGlobal(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        names.forEach(action);
    }
}
