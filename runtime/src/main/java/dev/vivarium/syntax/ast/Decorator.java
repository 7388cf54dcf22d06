package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/**
 * A decorator: a dotted name, called or not. {@code expression} is what it evaluates: the name as attributes,
 * within a {@link Call} if it has arguments.
 */
public record Decorator(Span span, DottedName name, Expression expression) implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(expression);
    }
}
