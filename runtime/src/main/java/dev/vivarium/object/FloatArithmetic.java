package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.numeric.ElementaryFunctions;
import dev.vivarium.numeric.FloatDivision;

/** The binary operators on a float and a value that can be one. */
final class FloatArithmetic {
    private FloatArithmetic() {}

    /** @return NULL where the operator or the right operand is not supported */
    static long binary(ObjectSpace space, BinaryOperator operator, double left, long rightValue) {
        long converted = FloatType.floatMaybe(space, rightValue);
        if (converted == Value.NULL) {
            return Value.NULL;
        }
        double right = Value.doubleValue(converted);
        switch (operator.withoutInPlace()) {
            case ADD:
                return Value.ofDouble(left + right);
            case SUBTRACT:
                return Value.ofDouble(left - right);
            case MULTIPLY:
                return Value.ofDouble(left * right);
            case TRUE_DIVIDE:
                return Value.ofDouble(left / nonZero(space, right));
            case FLOOR_DIVIDE:
                return Value.ofDouble(FloatDivision.floorDivide(left, nonZero(space, right)));
            case MODULO:
                return Value.ofDouble(FloatDivision.modulo(left, nonZero(space, right)));
            case DIVMOD:
                return divmod(space, left, nonZero(space, right));
            case POWER:
                return power(space, left, right, rightValue);
            default:
                return compare(operator, left, right);
        }
    }

    private static double nonZero(ObjectSpace space, double divisor) {
        if (divisor == 0) {
            throw IntArithmetic.divisionByZero(space);
        }
        return divisor;
    }

    private static long divmod(ObjectSpace space, double left, double right) {
        return TupleType.pair(
                space,
                Value.ofDouble(FloatDivision.floorDivide(left, right)),
                Value.ofDouble(FloatDivision.modulo(left, right)));
    }

    private static long power(ObjectSpace space, double left, double right, long rightValue) {
        if (left == 0 && right < 0 && !Double.isInfinite(right)) {
            throw IntArithmetic.divisionByZero(space);
        }
        if (left < 0 && right != Math.floor(right) && !Double.isNaN(right)) {
            return ComplexArithmetic.binary(space, BinaryOperator.POWER, left, 0, rightValue);
        }
        return Value.ofDouble(ElementaryFunctions.pow(left, right));
    }

    private static long compare(BinaryOperator operator, double left, double right) {
        switch (operator) {
            case LESS:
                return Value.ofBoolean(left < right);
            case MORE:
                return Value.ofBoolean(left > right);
            case EQUAL:
                return Value.ofBoolean(left == right);
            case LESS_EQUAL:
                return Value.ofBoolean(left <= right);
            case MORE_EQUAL:
                return Value.ofBoolean(left >= right);
            default:
                return Value.NULL;
        }
    }
}
