package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** A string with its escapes decoded; adjacent literals are already joined, and the span covers all of them. */
public record StringLiteral(Span span, String value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitStringLiteral(this);
    }
}
