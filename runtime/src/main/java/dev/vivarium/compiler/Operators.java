package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;

/** The bytecode's operators for those of the syntax tree. */
public final class Operators {
    private Operators() {}

    public static UnaryOperator unary(dev.vivarium.syntax.ast.UnaryOperator operator) {
        switch (operator) {
            case POSITIVE:
                return UnaryOperator.POSITIVE;
            case NEGATIVE:
                return UnaryOperator.NEGATIVE;
            default:
                return UnaryOperator.INVERT;
        }
    }

    public static BinaryOperator binary(dev.vivarium.syntax.ast.BinaryOperator operator) {
        switch (operator) {
            case OR:
                return BinaryOperator.OR;
            case XOR:
                return BinaryOperator.XOR;
            case AND:
                return BinaryOperator.AND;
            case LEFT_SHIFT:
                return BinaryOperator.LSHIFT;
            case RIGHT_SHIFT:
                return BinaryOperator.RSHIFT;
            case ADD:
                return BinaryOperator.ADD;
            case SUBTRACT:
                return BinaryOperator.SUBTRACT;
            case MULTIPLY:
                return BinaryOperator.MULTIPLY;
            case MATRIX_MULTIPLY:
                return BinaryOperator.MAT_MULTIPLY;
            case DIVIDE:
                return BinaryOperator.TRUE_DIVIDE;
            case MODULO:
                return BinaryOperator.MODULO;
            case FLOOR_DIVIDE:
                return BinaryOperator.FLOOR_DIVIDE;
            default:
                return BinaryOperator.POWER;
        }
    }

    /** The operator without a negation, which {@link #isNegated} tells. */
    public static BinaryOperator comparison(dev.vivarium.syntax.ast.ComparisonOperator operator) {
        switch (operator) {
            case LESS:
                return BinaryOperator.LESS;
            case MORE:
                return BinaryOperator.MORE;
            case EQUAL:
                return BinaryOperator.EQUAL;
            case LESS_EQUAL:
                return BinaryOperator.LESS_EQUAL;
            case MORE_EQUAL:
                return BinaryOperator.MORE_EQUAL;
            case NOT_EQUAL:
                return BinaryOperator.NOT_EQUAL;
            case IN:
            case NOT_IN:
                return BinaryOperator.IN;
            default:
                return BinaryOperator.IS;
        }
    }

    public static boolean isNegated(dev.vivarium.syntax.ast.ComparisonOperator operator) {
        return operator == dev.vivarium.syntax.ast.ComparisonOperator.NOT_IN
                || operator == dev.vivarium.syntax.ast.ComparisonOperator.IS_NOT;
    }
}
