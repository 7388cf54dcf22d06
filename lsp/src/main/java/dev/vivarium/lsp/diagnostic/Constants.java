package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.syntax.ast.UnaryOperator;
import java.math.BigInteger;

/** Integers that the text itself says. */
final class Constants {
    /** A machine word of MicroPython's 64-bit ports. */
    static final BigInteger MAXSIZE = BigInteger.valueOf(Long.MAX_VALUE);

    /** Greater ones are not computed. */
    private static final int MOST_BITS = 4096;

    private Constants() {}

    /** The value of an expression of literals and {@code sys.maxsize}; null for any other. */
    static BigInteger integer(Document document, Expression expression, Inference inference) {
        if (expression instanceof IntegerLiteral small) {
            return BigInteger.valueOf(small.value());
        } else if (expression instanceof BigIntegerLiteral big) {
            return big.value();
        } else if (expression instanceof UnaryOperation unary) {
            BigInteger operand = integer(document, unary.operand(), inference);
            return operand == null || unary.operator() == UnaryOperator.POSITIVE
                    ? operand
                    : unary.operator() == UnaryOperator.NEGATIVE ? operand.negate() : operand.not();
        } else if (expression instanceof Power power) {
            return power(integer(document, power.base(), inference), integer(document, power.exponent(), inference));
        } else if (expression instanceof BinaryOperation operation) {
            return operation(document, operation, inference);
        }
        return isMaxsize(document, expression, inference) ? MAXSIZE : null;
    }

    private static boolean isMaxsize(Document document, Expression expression, Inference inference) {
        if (expression instanceof Attribute attribute) {
            return attribute.name().text().equals("maxsize")
                    && inference.typeOf(document, attribute.value()) instanceof BuiltinModule module
                    && module.module().name().equals("sys");
        }
        Symbol symbol = expression instanceof Name name && name.text().equals("maxsize")
                ? Bindings.of(document).symbol(name)
                : null;
        return symbol != null
                && symbol.bindings().size() == 1
                && symbol.bindings().get(0).node() instanceof ImportedName imported
                && Parents.of(document).enclosing(imported, ImportFrom.class).module() != null
                && Parents.of(document)
                        .enclosing(imported, ImportFrom.class)
                        .module()
                        .text()
                        .equals("sys");
    }

    private static BigInteger power(BigInteger base, BigInteger exponent) {
        boolean computed = base != null
                && exponent != null
                && exponent.signum() >= 0
                && exponent.bitLength() < Integer.SIZE
                && (long) base.bitLength() * exponent.intValue() < MOST_BITS;
        return computed ? base.pow(exponent.intValue()) : null;
    }

    private static BigInteger operation(Document document, BinaryOperation operation, Inference inference) {
        BigInteger value = integer(document, operation.operands().get(0), inference);
        for (int i = 0; i < operation.operators().size() && value != null; i++) {
            BigInteger right = integer(document, operation.operands().get(i + 1), inference);
            value = right == null
                    ? null
                    : switch (operation.operators().get(i)) {
                        case ADD -> value.add(right);
                        case SUBTRACT -> value.subtract(right);
                        case MULTIPLY ->
                            value.bitLength() + right.bitLength() < MOST_BITS ? value.multiply(right) : null;
                        case LEFT_SHIFT ->
                            right.signum() >= 0 && right.bitLength() < 12 ? value.shiftLeft(right.intValue()) : null;
                        default -> null;
                    };
        }
        return value;
    }
}
