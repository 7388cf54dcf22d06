package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code if condition}. */
public record ComprehensionIf(Span span, Expression condition) implements ComprehensionClause {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(condition);
    }
}
