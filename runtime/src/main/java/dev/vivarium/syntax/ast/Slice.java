package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code lower:upper:step} in a subscript; each part is null when left out. */
public record Slice(Span span, Expression lower, Expression upper, Expression step) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSlice(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        if (lower != null) {
            action.accept(lower);
        }
        if (upper != null) {
            action.accept(upper);
        }
        if (step != null) {
            action.accept(step);
        }
    }
}
