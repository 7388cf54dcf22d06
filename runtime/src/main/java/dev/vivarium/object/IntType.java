package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.text.ParsedInteger;
import java.math.BigInteger;

/** Integers of any size: small ones are immediate, the others lie in the heap as {@link IntStorage} has it. */
public final class IntType extends ObjectType {
    public static final IntType INSTANCE = new IntType();

    private IntType() {
        super(RomId.INT, "int");
    }

    // Making

    public static long create(ObjectSpace space, long integer) {
        return Value.fitsSmallInt(integer) ? Value.ofSmallInt(integer) : IntStorage.create(space, integer);
    }

    public static long create(ObjectSpace space, BigInteger integer) {
        return create(space, integer, 0);
    }

    /** @param allocated the digits MicroPython would have allocated for it, where that is more than it uses */
    static long create(ObjectSpace space, BigInteger integer, int allocated) {
        return integer.bitLength() < Long.SIZE
                ? create(space, integer.longValue())
                : IntStorage.create(space, integer, allocated);
    }

    /** The int of an unsigned 64-bit integer. */
    public static long createUnsigned(ObjectSpace space, long bits) {
        return bits >= 0
                ? create(space, bits)
                : create(space, BigInteger.valueOf(bits >>> 1).shiftLeft(1).or(BigInteger.valueOf(bits & 1)), 4);
    }

    /** The int of a float's integer part; raises OverflowError or ValueError for an infinity or NaN. */
    public static long fromDouble(ObjectSpace space, double number) {
        return IntConversion.fromDouble(space, number);
    }

    static long create(ObjectSpace space, ParsedInteger parsed) {
        return parsed.big() == null
                ? create(space, parsed.small())
                : create(space, parsed.big(), parsed.allocatedDigits());
    }

    // Reading

    /** Whether {@code value} is exactly an int; a bool or an instance of a subclass is none. */
    public static boolean isInt(ObjectSpace space, long value) {
        return Value.isSmallInt(value) || space.isExact(value, INSTANCE);
    }

    /** The integer of an int, bool or object with {@code __int__}, as an int; NULL for anything else. */
    public static long intMaybe(ObjectSpace space, long value) {
        return IntConversion.intMaybe(space, value);
    }

    /** As {@link #intMaybe}, raising TypeError for anything else. */
    public static long toInt(ObjectSpace space, long value) {
        return IntConversion.toInt(space, value);
    }

    /** The integer of an int, bool or object with {@code __int__}; raises TypeError or OverflowError (64 bits). */
    public static long toLong(ObjectSpace space, long value) {
        return Value.isSmallInt(value) ? Value.smallIntValue(value) : IntConversion.toLong(space, value);
    }

    /** As {@link #toLong}, but keeps the low 64 bits of an int that is too large. */
    public static long toLongTruncated(ObjectSpace space, long value) {
        return Value.isSmallInt(value) ? Value.smallIntValue(value) : IntConversion.toLongTruncated(space, value);
    }

    /** The integer of an int or bool. */
    public static BigInteger bigValue(ObjectSpace space, long value) {
        return Value.isHeap(value) ? IntStorage.bigValue(space, value) : BigInteger.valueOf(immediate(value));
    }

    /** Whether an int fits in 64 bits. */
    static boolean fitsLong(ObjectSpace space, long value) {
        return !Value.isHeap(value) || IntStorage.fitsLong(space, value);
    }

    /** The low 64 bits of an int. */
    static long longValue(ObjectSpace space, long value) {
        return Value.isSmallInt(value) ? Value.smallIntValue(value) : IntStorage.longValue(space, value);
    }

    static double doubleValue(ObjectSpace space, long value) {
        return Value.isSmallInt(value) ? Value.smallIntValue(value) : IntStorage.doubleValue(space, value);
    }

    /** Whether an int or bool is less than 0. */
    public static boolean isNegative(ObjectSpace space, long value) {
        return Value.isHeap(value) ? IntStorage.isNegative(space, value) : immediate(value) < 0;
    }

    private static long immediate(long value) {
        return Value.isSmallInt(value) ? Value.smallIntValue(value) : value == Value.TRUE ? 1 : 0;
    }

    /** The hash: the integer itself, its low 63 bits where it is larger. */
    static long hash(ObjectSpace space, long value) {
        return longValue(space, value) << 1 >> 1;
    }

    /** The decimal digits of an int, with the sign. */
    static String text(ObjectSpace space, long value) {
        return fitsLong(space, value)
                ? Long.toString(longValue(space, value))
                : IntStorage.bigValue(space, value).toString();
    }

    // Operations

    @Override
    public Layout layout() {
        return IntStorage.LAYOUT;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print(text(space, self));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 2, false);
        if (count == 0) {
            return Value.ofSmallInt(0);
        }
        long first = space.stack.slots[base];
        if (count == 1) {
            return IntConversion.fromObject(space, first);
        }
        byte[] text = StrType.utf8(space, first);
        return NumberParser.parseInt(space, text, (int) toLong(space, space.stack.slots[base + 1]));
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(self != Value.ofSmallInt(0));
            case HASH:
                return create(space, hash(space, self));
            case POSITIVE:
            case INT_MAYBE:
                return self;
            case NEGATIVE:
                return IntArithmetic.negate(space, self);
            case ABS:
                return isNegative(space, self) ? IntArithmetic.negate(space, self) : self;
            case INVERT:
                return IntArithmetic.invert(space, self);
            default:
                return Value.NULL;
        }
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return isInt(space, right)
                ? IntArithmetic.binary(space, operator, left, right)
                : IntArithmetic.mixed(space, operator, left, right);
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .classMethod(
                        "from_bytes(bytes, byteorder='big') -> int",
                        "The unsigned int whose bytes these are, byteorder 'little' or 'big'.",
                        2,
                        4,
                        IntBytes::fromBytes)
                .fnKw(
                        "to_bytes(length=1, byteorder='big', *, signed=False) -> bytes",
                        "The int as a bytes object of length bytes, byteorder 'little' or 'big'.",
                        1,
                        Arguments.UNLIMITED,
                        IntBytes::toBytes);
    }
}
