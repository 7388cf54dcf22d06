package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TupleType;

/** The functions of {@code math} that take floats apart or compare them. */
final class FloatParts {
    private static final String[] TOLERANCES = {"*rel_tol", "*abs_tol"};
    private static final double SUBNORMAL_SCALE = 0x1p54;

    private FloatParts() {}

    static long frexp(ObjectSpace space, long argument) {
        double x = FloatType.toDouble(space, argument);
        if (x == 0 || !Double.isFinite(x)) {
            return TupleType.pair(space, Value.ofDouble(x), Value.ofSmallInt(0));
        }
        boolean subnormal = Math.abs(x) < Double.MIN_NORMAL;
        double normal = subnormal ? x * SUBNORMAL_SCALE : x;
        int exponent = Math.getExponent(normal) + 1;
        double mantissa = Math.scalb(normal, -exponent);
        return TupleType.pair(space, Value.ofDouble(mantissa), Value.ofSmallInt(subnormal ? exponent - 54 : exponent));
    }

    static long ldexp(ObjectSpace space, long x, long exponent) {
        int power = (int) IntType.toLong(space, exponent);
        return Value.ofDouble(Math.scalb(FloatType.toDouble(space, x), power));
    }

    static long modf(ObjectSpace space, long argument) {
        double x = FloatType.toDouble(space, argument);
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        double fraction = Double.isInfinite(x) ? 0 : x - whole;
        return TupleType.pair(space, Value.ofDouble(Math.copySign(fraction, x)), Value.ofDouble(whole));
    }

    static long isClose(ObjectSpace space, int base, int count, int keywords) {
        long[] defaults = {Value.ofDouble(1e-9), Value.ofSmallInt(0)};
        long[] given = Arguments.parse(space, base + 2, count - 2, keywords, TOLERANCES, defaults);
        double a = FloatType.toDouble(space, space.stack.slots[base]);
        double b = FloatType.toDouble(space, space.stack.slots[base + 1]);
        double relative = FloatType.toDouble(space, given[0]);
        double absolute = FloatType.toDouble(space, given[1]);
        if (relative < 0 || absolute < 0) {
            throw MathModule.domainError(space);
        }
        if (a == b) {
            return Value.TRUE;
        }
        double difference = Math.abs(a - b);
        return Value.ofBoolean(!Double.isInfinite(difference)
                && (difference <= absolute
                        || difference <= Math.abs(relative * a)
                        || difference <= Math.abs(relative * b)));
    }
}
