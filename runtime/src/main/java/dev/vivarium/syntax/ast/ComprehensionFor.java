package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code for target in iterable}. */
public record ComprehensionFor(Span span, Expression target, Expression iterable) implements ComprehensionClause {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(target);
        action.accept(iterable);
    }
}
