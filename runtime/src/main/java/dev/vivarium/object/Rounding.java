package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.numeric.ElementaryFunctions;

/** The builtin {@code round()}: halves go to the even neighbour. */
public final class Rounding {
    private Rounding() {}

    /** {@code round(number)}: an int; raises TypeError, and ValueError or OverflowError for NaN or an infinity. */
    public static long round(ObjectSpace space, long number) {
        return IntType.isInt(space, number)
                ? number
                : IntType.fromDouble(space, Math.rint(FloatType.toDouble(space, number)));
    }

    /** {@code round(number, digits)}: an int for an int, a float for anything else. */
    public static long round(ObjectSpace space, long number, long digits) {
        if (IntType.isInt(space, number)) {
            long places = IntType.toLong(space, digits);
            return places >= 0 ? number : roundInt(space, number, -places);
        }
        double value = FloatType.toDouble(space, number);
        double scale = ElementaryFunctions.pow(10, IntType.toLong(space, digits));
        return Value.ofDouble(Math.rint(value * scale) / scale);
    }

    private static long roundInt(ObjectSpace space, long number, long places) {
        long unit = IntPower.power(space, Value.ofSmallInt(10), IntType.create(space, places));
        long half = compute(space, BinaryOperator.FLOOR_DIVIDE, unit, Value.ofSmallInt(2));
        long rest = compute(space, BinaryOperator.MODULO, number, unit);
        long down = compute(space, BinaryOperator.SUBTRACT, number, rest);
        boolean up = compute(space, BinaryOperator.LESS, half, rest) == Value.TRUE;
        if (compute(space, BinaryOperator.EQUAL, half, rest) == Value.TRUE) {
            long quotient = compute(space, BinaryOperator.FLOOR_DIVIDE, number, unit);
            up = compute(space, BinaryOperator.AND, quotient, Value.ofSmallInt(1)) != Value.ofSmallInt(0);
        }
        return up ? compute(space, BinaryOperator.ADD, down, unit) : down;
    }

    private static long compute(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return IntArithmetic.binary(space, operator, left, right);
    }
}
