package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code import name as alias}; {@code alias} is null without {@code as}. */
public record ImportAlias(Span span, DottedName name, Identifier alias) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(name);
        if (alias != null) {
            action.accept(alias);
        }
    }
}
