package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** One {@code if} or {@code elif} with its suite. */
public record ConditionalBlock(Span span, Expression test, Block body) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(test);
        action.accept(body);
    }
}
