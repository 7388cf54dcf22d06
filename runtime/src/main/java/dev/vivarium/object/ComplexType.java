package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.text.FloatFormat;

/** Complex numbers: two raw doubles in the heap. */
public final class ComplexType extends ObjectType {
    private static final int REAL = 1;
    private static final int IMAGINARY = 2;
    private static final Layout LAYOUT =
            Layout.named("complex").raw("real").raw("imag").build();

    public static final ComplexType INSTANCE = new ComplexType();

    private ComplexType() {
        super(RomId.COMPLEX, "complex");
    }

    public static long create(ObjectSpace space, double real, double imaginary) {
        long complex = space.allocate(INSTANCE, 3);
        space.heap.store(complex, REAL, Double.doubleToLongBits(real));
        space.heap.store(complex, IMAGINARY, Double.doubleToLongBits(imaginary));
        return complex;
    }

    /** The real part of a complex. */
    private static double real(ObjectSpace space, long complex) {
        return Double.longBitsToDouble(space.heap.load(complex, REAL));
    }

    /** The imaginary part of a complex. */
    private static double imaginary(ObjectSpace space, long complex) {
        return Double.longBitsToDouble(space.heap.load(complex, IMAGINARY));
    }

    /** The complex or float of a number or an object with {@code __float__} or {@code __complex__}, else NULL. */
    static long complexMaybe(ObjectSpace space, long value) {
        if (space.isExact(value, INSTANCE)) {
            return value;
        }
        long number = FloatType.floatMaybe(space, value);
        if (number != Value.NULL) {
            return number;
        }
        long result = space.typeOf(value).unary(space, UnaryOperator.COMPLEX_MAYBE, value);
        return space.isExact(result, INSTANCE) ? result : Value.NULL;
    }

    /**
     * A complex, or a float for a number without imaginary part: what {@link #realPart} and {@link #imaginaryPart}
     * take. Raises TypeError for anything but a number.
     */
    public static long toComplex(ObjectSpace space, long value) {
        long complex = complexMaybe(space, value);
        if (complex == Value.NULL) {
            throw space.typeError("can't convert " + space.typeName(value) + " to complex");
        }
        return complex;
    }

    /** The real part of a complex or a float. */
    public static double realPart(ObjectSpace space, long number) {
        return Value.isFloat(number) ? Value.doubleValue(number) : real(space, number);
    }

    /** The imaginary part of a complex or a float. */
    public static double imaginaryPart(ObjectSpace space, long number) {
        return Value.isFloat(number) ? 0 : imaginary(space, number);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
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
        double real = real(space, self);
        double imaginary = imaginary(space, self);
        if (real == 0) {
            out.print(part(imaginary, FloatFormat.NO_SIGN) + "j");
        } else {
            out.print("(" + part(real, FloatFormat.NO_SIGN) + part(imaginary, '+') + "j)");
        }
    }

    private static String part(double number, char plus) {
        return FloatFormat.format(number, 'g', FloatFormat.REPR, plus);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 2, false);
        if (count == 0) {
            return create(space, 0, 0);
        }
        long first = space.stack.slots[base];
        if (count == 2) {
            return fromParts(space, first, space.stack.slots[base + 1]);
        }
        if (StrType.isStr(space, first)) {
            return NumberParser.parseComplex(space, StrType.utf8(space, first));
        }
        long number = toComplex(space, first);
        return Value.isFloat(number) ? create(space, Value.doubleValue(number), 0) : number;
    }

    private static long fromParts(ObjectSpace space, long first, long second) {
        boolean complexFirst = space.isExact(first, INSTANCE);
        double real = complexFirst ? real(space, first) : FloatType.toDouble(space, first);
        double imaginary = complexFirst ? imaginary(space, first) : 0;
        return space.isExact(second, INSTANCE)
                ? create(space, real - imaginary(space, second), imaginary + real(space, second))
                : create(space, real, imaginary + FloatType.toDouble(space, second));
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        double real = real(space, self);
        double imaginary = imaginary(space, self);
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(real != 0 || imaginary != 0);
            case HASH:
                return IntType.create(space, FloatType.hash(real) ^ FloatType.hash(imaginary));
            case POSITIVE:
                return self;
            case NEGATIVE:
                return create(space, -real, -imaginary);
            case ABS:
                return Value.ofDouble(Math.sqrt(real * real + imaginary * imaginary));
            default:
                return Value.NULL;
        }
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return ComplexArithmetic.binary(space, operator, real(space, left), imaginary(space, left), right);
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        if (name == Names.REAL) {
            return Value.ofDouble(real(space, self));
        }
        return name == Names.IMAG ? Value.ofDouble(imaginary(space, self)) : Value.NULL;
    }
}
