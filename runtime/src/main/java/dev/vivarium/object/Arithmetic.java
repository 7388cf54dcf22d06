package dev.vivarium.object;

import dev.vivarium.heap.Value;
import dev.vivarium.numeric.FloatDivision;

/**
 * The fast paths of the operators on small ints and floats, for the interpreter, the compiled tier and the types alike.
 * Every method takes two values and returns {@link Value#NULL} for what it does not handle: other types, a result that
 * is no small int, division by zero, a negative shift count. Nothing here allocates or raises.
 *
 * <p>The small-int path of each method stays small enough to be inlined where it is used; floats and mixed operands go
 * through a second method.
 */
public final class Arithmetic {
    private Arithmetic() {}

    public static long add(long left, long right) {
        return Value.areSmallInts(left, right)
                ? smallInt(Value.smallIntValue(left) + Value.smallIntValue(right))
                : addFloats(left, right);
    }

    private static long addFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofDouble(toDouble(left) + toDouble(right)) : Value.NULL;
    }

    public static long subtract(long left, long right) {
        return Value.areSmallInts(left, right)
                ? smallInt(Value.smallIntValue(left) - Value.smallIntValue(right))
                : subtractFloats(left, right);
    }

    private static long subtractFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofDouble(toDouble(left) - toDouble(right)) : Value.NULL;
    }

    public static long multiply(long left, long right) {
        return Value.areSmallInts(left, right)
                ? multiplySmallInts(Value.smallIntValue(left), Value.smallIntValue(right))
                : multiplyFloats(left, right);
    }

    /** The product of two 48-bit integers can exceed 64 bits, so the upper half decides as well. */
    private static long multiplySmallInts(long left, long right) {
        long product = left * right;
        return Math.multiplyHigh(left, right) == product >> 63 ? smallInt(product) : Value.NULL;
    }

    private static long multiplyFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofDouble(toDouble(left) * toDouble(right)) : Value.NULL;
    }

    public static long trueDivide(long left, long right) {
        if (!areNumbers(left, right)) {
            return Value.NULL;
        }
        double divisor = toDouble(right);
        return divisor == 0 ? Value.NULL : Value.ofDouble(toDouble(left) / divisor);
    }

    public static long floorDivide(long left, long right) {
        if (Value.areSmallInts(left, right)) {
            long divisor = Value.smallIntValue(right);
            return divisor == 0 ? Value.NULL : smallInt(Math.floorDiv(Value.smallIntValue(left), divisor));
        }
        return floorDivideFloats(left, right);
    }

    private static long floorDivideFloats(long left, long right) {
        if (!areNumbers(left, right) || toDouble(right) == 0) {
            return Value.NULL;
        }
        return Value.ofDouble(FloatDivision.floorDivide(toDouble(left), toDouble(right)));
    }

    public static long modulo(long left, long right) {
        if (Value.areSmallInts(left, right)) {
            long divisor = Value.smallIntValue(right);
            return divisor == 0 ? Value.NULL : Value.ofSmallInt(Math.floorMod(Value.smallIntValue(left), divisor));
        }
        return moduloFloats(left, right);
    }

    private static long moduloFloats(long left, long right) {
        if (!areNumbers(left, right) || toDouble(right) == 0) {
            return Value.NULL;
        }
        return Value.ofDouble(FloatDivision.modulo(toDouble(left), toDouble(right)));
    }

    public static long shiftLeft(long left, long right) {
        if (!Value.areSmallInts(left, right)) {
            return Value.NULL;
        }
        long integer = Value.smallIntValue(left);
        long count = Value.smallIntValue(right);
        if (count < 0 || count > 47) {
            return Value.NULL;
        }
        return integer << count >> count == integer ? smallInt(integer << count) : Value.NULL;
    }

    public static long shiftRight(long left, long right) {
        if (!Value.areSmallInts(left, right)) {
            return Value.NULL;
        }
        long count = Value.smallIntValue(right);
        return count < 0 ? Value.NULL : Value.ofSmallInt(Value.smallIntValue(left) >> Math.min(count, 63));
    }

    public static long and(long left, long right) {
        return Value.areSmallInts(left, right) ? left & right : Value.NULL;
    }

    public static long or(long left, long right) {
        return Value.areSmallInts(left, right) ? left | right : Value.NULL;
    }

    public static long xor(long left, long right) {
        return Value.areSmallInts(left, right)
                ? Value.ofSmallInt(Value.smallIntValue(left) ^ Value.smallIntValue(right))
                : Value.NULL;
    }

    public static long less(long left, long right) {
        return Value.areSmallInts(left, right)
                ? Value.ofBoolean(Value.smallIntValue(left) < Value.smallIntValue(right))
                : lessFloats(left, right);
    }

    private static long lessFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofBoolean(toDouble(left) < toDouble(right)) : Value.NULL;
    }

    public static long lessEqual(long left, long right) {
        return Value.areSmallInts(left, right)
                ? Value.ofBoolean(Value.smallIntValue(left) <= Value.smallIntValue(right))
                : lessEqualFloats(left, right);
    }

    private static long lessEqualFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofBoolean(toDouble(left) <= toDouble(right)) : Value.NULL;
    }

    public static long more(long left, long right) {
        return less(right, left);
    }

    public static long moreEqual(long left, long right) {
        return lessEqual(right, left);
    }

    public static long equal(long left, long right) {
        return Value.areSmallInts(left, right) ? Value.ofBoolean(left == right) : equalFloats(left, right);
    }

    private static long equalFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofBoolean(toDouble(left) == toDouble(right)) : Value.NULL;
    }

    public static long notEqual(long left, long right) {
        return Value.areSmallInts(left, right) ? Value.ofBoolean(left != right) : notEqualFloats(left, right);
    }

    private static long notEqualFloats(long left, long right) {
        return areNumbers(left, right) ? Value.ofBoolean(toDouble(left) != toDouble(right)) : Value.NULL;
    }

    public static long negative(long value) {
        if (Value.isSmallInt(value)) {
            return smallInt(-Value.smallIntValue(value));
        }
        return Value.isFloat(value) ? Value.ofDouble(-Value.doubleValue(value)) : Value.NULL;
    }

    public static long invert(long value) {
        return Value.isSmallInt(value) ? Value.ofSmallInt(~Value.smallIntValue(value)) : Value.NULL;
    }

    // The encoding of numbers: only small ints and floats have a top half-word that is not 0.

    private static boolean areNumbers(long left, long right) {
        return left >>> 48 != 0 && right >>> 48 != 0;
    }

    private static double toDouble(long number) {
        return Value.isSmallInt(number) ? Value.smallIntValue(number) : Value.doubleValue(number);
    }

    private static long smallInt(long integer) {
        return Value.fitsSmallInt(integer) ? Value.ofSmallInt(integer) : Value.NULL;
    }
}
