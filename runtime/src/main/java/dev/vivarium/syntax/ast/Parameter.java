package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/**
 * One parameter of a function or lambda, in source order; the compiler checks the order. {@code name} is null for
 * a bare {@code *}; {@code annotation} and {@code defaultValue} are null when absent.
 */
public record Parameter(Span span, ParameterKind kind, Identifier name, Expression annotation, Expression defaultValue)
        implements Node {
    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (name != null) {
            action.accept(name);
        }
        if (annotation != null) {
            action.accept(annotation);
        }
        if (defaultValue != null) {
            action.accept(defaultValue);
        }
    }
}
