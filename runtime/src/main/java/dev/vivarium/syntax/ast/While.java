package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** A while loop; {@code orElse} is null when absent. */
public record While(Span span, Expression test, Block body, Block orElse) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitWhile(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(test);
        action.accept(body);
        if (orElse != null) {
            action.accept(orElse);
        }
    }
}
