package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.math.BigInteger;

/** An integer that needs more than 64 bits. */
public record BigIntegerLiteral(Span span, BigInteger value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBigIntegerLiteral(this);
    }
}
