package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Braces that mix {@code key: value} items with plain ones. MicroPython parses this and refuses it when
 * compiling; the first item decides which text it uses.
 */
public record MixedBraces(Span span, List<DictItem> items) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitMixedBraces(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        items.forEach(action);
    }
}
