package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/** {@code value.name}. */
public record Attribute(Span span, Expression value, Identifier name) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitAttribute(this);
    }

    @Override
    public void forEachChild(Consumer<? super Node> action) {
        action.accept(value);
        action.accept(name);
    }
}
