package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** One {@code except} clause; {@code type} is null for the bare form, {@code name} null without {@code as}. */
public record ExceptHandler(Span span, Expression type, Identifier name, Block body) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (type != null) {
            action.accept(type);
        }
        if (name != null) {
            action.accept(name);
        }
        action.accept(body);
    }
}
