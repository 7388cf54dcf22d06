package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** A dict display; every item has a value. */
public record DictExpression(Span span, List<DictItem> items) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDictExpression(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        items.forEach(action);
    }
}
