package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;
import java.math.BigDecimal;

/** From other values to ints, and from ints to the machine's integers. */
final class IntConversion {
    private static final double MAX_LONG_AS_DOUBLE = 0x1p63;

    private IntConversion() {}

    static long intMaybe(ObjectSpace space, long value) {
        if (IntType.isInt(space, value)) {
            return value;
        }
        return space.typeOf(value).unary(space, UnaryOperator.INT_MAYBE, value);
    }

    static long toInt(ObjectSpace space, long value) {
        long integer = intMaybe(space, value);
        if (integer == Value.NULL) {
            throw space.typeError("can't convert " + space.typeName(value) + " to int");
        }
        return integer;
    }

    static long toLong(ObjectSpace space, long value) {
        long integer = toInt(space, value);
        if (!IntType.fitsLong(space, integer)) {
            throw overflow(space);
        }
        return IntType.longValue(space, integer);
    }

    static long toLongTruncated(ObjectSpace space, long value) {
        return IntType.isInt(space, value) ? IntType.longValue(space, value) : toLong(space, value);
    }

    private static PythonError overflow(ObjectSpace space) {
        return space.overflowError("overflow converting long int to machine word");
    }

    /** {@code int(value)}: a number's integer part, or a text's value. */
    static long fromObject(ObjectSpace space, long value) {
        long integer = intMaybe(space, value);
        if (integer != Value.NULL) {
            return integer;
        }
        Buffer buffer = new Buffer();
        if (space.typeOf(value).buffer(space, value, buffer, false)) {
            return NumberParser.parseInt(space, buffer.copy(space), 10);
        }
        if (Value.isFloat(value)) {
            return fromDouble(space, Value.doubleValue(value));
        }
        throw space.typeError("can't convert " + space.typeName(value) + " to int");
    }

    static long fromDouble(ObjectSpace space, double number) {
        if (Double.isNaN(number)) {
            throw space.valueError("can't convert NaN to int");
        }
        if (Double.isInfinite(number)) {
            throw space.overflowError("can't convert inf to int");
        }
        return Math.abs(number) < MAX_LONG_AS_DOUBLE
                ? IntType.create(space, (long) number)
                : IntType.create(space, new BigDecimal(number).toBigInteger());
    }
}
