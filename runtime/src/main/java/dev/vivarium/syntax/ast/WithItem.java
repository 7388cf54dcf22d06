package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code context as target}; {@code target} is null without {@code as}. */
public record WithItem(Span span, Expression context, Expression target) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(context);
        if (target != null) {
            action.accept(target);
        }
    }
}
