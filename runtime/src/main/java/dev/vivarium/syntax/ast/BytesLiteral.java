package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.Arrays;

/** A bytes literal with its escapes decoded and non-ASCII text as UTF-8. The array must not be changed. */
public record BytesLiteral(Span span, byte[] value) implements Expression {
    @Override
    public boolean equals(Object other) {
        return other instanceof BytesLiteral that && span.equals(that.span) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBytesLiteral(this);
    }
}
