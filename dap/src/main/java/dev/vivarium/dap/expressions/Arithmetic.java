package dev.vivarium.dap.expressions;

import dev.vivarium.heap.Value;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.UnaryOperator;

/** Arithmetic whose result is no object of the heap. */
final class Arithmetic {
    private Arithmetic() {}

    static long binary(BinaryOperator operator, long left, long right) {
        if (Value.areSmallInts(left, right)) {
            return integers(operator, Value.smallIntValue(left), Value.smallIntValue(right));
        }
        return floats(operator, number(left), number(right));
    }

    private static double number(long value) {
        if (Value.isSmallInt(value)) {
            return Value.smallIntValue(value);
        } else if (Value.isFloat(value)) {
            return Value.doubleValue(value);
        }
        throw Undecided.here();
    }

    private static long integers(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case ADD -> small(left + right);
            case SUBTRACT -> small(left - right);
            case MULTIPLY -> small(product(left, right));
            case AND -> small(left & right);
            case OR -> small(left | right);
            case XOR -> small(left ^ right);
            case FLOOR_DIVIDE -> small(Math.floorDiv(left, notZero(right)));
            case MODULO -> small(Math.floorMod(left, notZero(right)));
            case DIVIDE -> Value.ofDouble((double) left / notZero(right));
            case RIGHT_SHIFT -> small(left >> Math.min(notNegative(right), 63));
            default -> throw Undecided.here();
        };
    }

    private static long product(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        } catch (ArithmeticException large) {
            throw Undecided.here();
        }
    }

    private static long notZero(long divisor) {
        if (divisor == 0) {
            throw Undecided.here();
        }
        return divisor;
    }

    private static long notNegative(long shift) {
        if (shift < 0) {
            throw Undecided.here();
        }
        return shift;
    }

    private static long small(long integer) {
        if (!Value.fitsSmallInt(integer)) {
            throw Undecided.here();
        }
        return Value.ofSmallInt(integer);
    }

    private static long floats(BinaryOperator operator, double left, double right) {
        return Value.ofDouble(
                switch (operator) {
                    case ADD -> left + right;
                    case SUBTRACT -> left - right;
                    case MULTIPLY -> left * right;
                    default -> throw Undecided.here();
                });
    }

    static long unary(UnaryOperator operator, long value) {
        if (Value.isFloat(value)) {
            return switch (operator) {
                case POSITIVE -> value;
                case NEGATIVE -> Value.ofDouble(-Value.doubleValue(value));
                default -> throw Undecided.here();
            };
        } else if (!Value.isSmallInt(value)) {
            throw Undecided.here();
        }
        long integer = Value.smallIntValue(value);
        return switch (operator) {
            case POSITIVE -> value;
            case NEGATIVE -> small(-integer);
            case INVERT -> small(~integer);
        };
    }
}
