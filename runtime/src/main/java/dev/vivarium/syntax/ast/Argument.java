package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/**
 * One argument of a call or of a class definition. {@code name} is set for {@link ArgumentKind#KEYWORD} only, and
 * null otherwise; the parser accepts any expression there, the compiler insists on a {@link Name}.
 */
public record Argument(Span span, ArgumentKind kind, Expression name, Expression value) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (name != null) {
            action.accept(name);
        }
        action.accept(value);
    }
}
