package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;

/** A bytes literal with its escapes decoded and non-ASCII text as UTF-8. The array must not be changed. */
public record BytesLiteral(Span span, byte[] value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBytesLiteral(this);
    }
}
