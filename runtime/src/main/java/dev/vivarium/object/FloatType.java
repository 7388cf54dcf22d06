package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.text.FloatFormat;

/** Floats, always immediate. */
public final class FloatType extends ObjectType {
    public static final FloatType INSTANCE = new FloatType();

    private FloatType() {
        super(RomId.FLOAT, "float");
    }

    /** The float of a float, int, bool or object with {@code __float__}, as a float value; NULL for anything else. */
    public static long floatMaybe(ObjectSpace space, long value) {
        if (Value.isFloat(value)) {
            return value;
        }
        if (IntType.isInt(space, value)) {
            return Value.ofDouble(IntType.doubleValue(space, value));
        }
        if (value == Value.TRUE || value == Value.FALSE) {
            return Value.ofDouble(value == Value.TRUE ? 1 : 0);
        }
        long result = space.typeOf(value).unary(space, UnaryOperator.FLOAT_MAYBE, value);
        return Value.isFloat(result) ? result : Value.NULL;
    }

    /** The float of a float, int, bool or object with {@code __float__}; raises TypeError for anything else. */
    public static double toDouble(ObjectSpace space, long value) {
        long number = floatMaybe(space, value);
        if (number == Value.NULL) {
            throw space.typeError("can't convert " + space.typeName(value) + " to float");
        }
        return Value.doubleValue(number);
    }

    static boolean isFloatOrComplex(ObjectSpace space, long value) {
        return Value.isFloat(value) || space.isExact(value, ComplexType.INSTANCE);
    }

    /** The hash: the integer part, 0 where it has more than 63 bits. */
    static long hash(double number) {
        boolean fits = number >= -0x1p63 && number < 0x1p63;
        return fits ? (long) number << 1 >> 1 : 0;
    }

    @Override
    public boolean isEqualityIrreflexive() {
        return true;
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print(FloatFormat.repr(Value.doubleValue(self)));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        if (count == 0) {
            return Value.ofDouble(0);
        }
        long value = space.stack.slots[base];
        Buffer buffer = new Buffer();
        return space.typeOf(value).buffer(space, value, buffer, false)
                ? Value.ofDouble(NumberParser.parseFloat(space, buffer.copy(space)))
                : Value.ofDouble(toDouble(space, value));
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        double number = Value.doubleValue(self);
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(number != 0);
            case HASH:
                return IntType.create(space, hash(number));
            case POSITIVE:
                return self;
            case NEGATIVE:
                return Value.ofDouble(-number);
            case ABS:
                return Value.ofDouble(Math.abs(number));
            default:
                return Value.NULL;
        }
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (space.isExact(right, ComplexType.INSTANCE)) {
            return ComplexArithmetic.binary(space, operator, Value.doubleValue(left), 0, right);
        }
        return FloatArithmetic.binary(space, operator, Value.doubleValue(left), right);
    }
}
