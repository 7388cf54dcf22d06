package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code del a, b}. */
public record Delete(Span span, List<Expression> targets) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitDelete(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        targets.forEach(action);
    }
}
