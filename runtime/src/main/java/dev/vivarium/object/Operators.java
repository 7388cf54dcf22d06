package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;

/** Unary and binary operators, truth, length and subscripting on any value. */
public final class Operators {
    private Operators() {}

    public static boolean isTrue(ObjectSpace space, long value) {
        if (value == Value.TRUE) {
            return true;
        }
        if (value == Value.FALSE || value == Value.NONE) {
            return false;
        }
        if (Value.isSmallInt(value)) {
            return value != Value.ofSmallInt(0);
        }
        ObjectType type = space.typeOf(value);
        long truth = type.unary(space, UnaryOperator.BOOL, value);
        if (truth != Value.NULL) {
            return truth == Value.TRUE;
        }
        long length = type.unary(space, UnaryOperator.LEN, value);
        return length == Value.NULL || length != Value.ofSmallInt(0);
    }

    /** A unary operator; raises TypeError where not supported, except for the {@code *_MAYBE} ones: NULL. */
    public static long unary(ObjectSpace space, UnaryOperator operator, long value) {
        if (operator == UnaryOperator.NOT) {
            return Value.ofBoolean(!isTrue(space, value));
        }
        long result = space.typeOf(value).unary(space, operator, value);
        if (result != Value.NULL) {
            return result;
        }
        switch (operator) {
            case BOOL:
                return Value.TRUE;
            case INT_MAYBE:
            case FLOAT_MAYBE:
            case COMPLEX_MAYBE:
                return Value.NULL;
            default:
                throw space.typeError(
                        "unsupported type for " + operator.methodName() + ": '" + space.typeName(value) + "'");
        }
    }

    /** The hash, of at most 63 bits; raises TypeError where unhashable. */
    public static long hash(ObjectSpace space, long value) {
        if (Value.isQstr(value)) {
            return space.qstrs.hash(Value.qstr(value));
        }
        if (Value.isSmallInt(value)) {
            return Value.smallIntValue(value);
        }
        if (Value.isFloat(value)) {
            return FloatType.hash(Value.doubleValue(value));
        }
        if (IntType.isInt(space, value)) {
            return IntType.hash(space, value);
        }
        return IntType.longValue(space, unary(space, UnaryOperator.HASH, value));
    }

    /** {@code len()}, or NULL where the type has none. */
    public static long lengthMaybe(ObjectSpace space, long value) {
        return space.typeOf(value).unary(space, UnaryOperator.LEN, value);
    }

    /** {@code len()}; raises TypeError where the type has none. */
    public static long length(ObjectSpace space, long value) {
        long length = lengthMaybe(space, value);
        if (length == Value.NULL) {
            throw space.typeError("object of type '" + space.typeName(value) + "' has no len()");
        }
        return length;
    }

    /** {@code left == right} as a condition. */
    public static boolean equal(ObjectSpace space, long left, long right) {
        if (left == right && (Value.isSmallInt(left) || Value.isQstr(left))) {
            return true;
        }
        return isTrue(space, Equality.compare(space, BinaryOperator.EQUAL, left, right));
    }

    /** Any binary operator, with MicroPython's fallbacks: in-place to plain, then reversed, then TypeError. */
    public static long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case IS:
                return Value.ofBoolean(left == right);
            case EQUAL:
            case NOT_EQUAL:
                return Equality.compare(space, operator, left, right);
            case EXCEPTION_MATCH:
                return exceptionMatch(space, left, right);
            case IN:
            case CONTAINS:
                if (isFastPair(space, left, right)) {
                    throw unsupported(space, operator, left, right);
                }
                return operator == BinaryOperator.IN ? contains(space, right, left) : contains(space, left, right);
            default:
                return dispatch(space, operator, left, right);
        }
    }

    private static long dispatch(ObjectSpace space, BinaryOperator operator, long left, long right) {
        ObjectType leftType = space.typeOf(left);
        long result = leftType.binary(space, operator, left, right);
        if (result != Value.NULL) {
            return result;
        }
        BinaryOperator plain = operator.withoutInPlace();
        if (plain != operator) {
            result = leftType.binary(space, plain, left, right);
            if (result != Value.NULL) {
                return result;
            }
        }
        if (plain.isArithmetic()) {
            result = space.typeOf(right).binary(space, plain.reverse(), right, left);
            if (result != Value.NULL) {
                return result;
            }
        }
        throw plain.isReverse() && !isFastPair(space, left, right)
                ? unsupported(space, plain.withoutReverse(), right, left)
                : unsupported(space, plain, left, right);
    }

    /** A small int and a number, for which an unsupported operator raises at once, under the name it was tried by. */
    private static boolean isFastPair(ObjectSpace space, long left, long right) {
        return isSmallInt(space, left) && (isSmallInt(space, right) || FloatType.isFloatOrComplex(space, right));
    }

    private static boolean isSmallInt(ObjectSpace space, long value) {
        return IntType.isInt(space, value) && IntStorage.isSmall(space, value);
    }

    /** Whether {@code container} contains {@code item}: by its operator, else by iterating. */
    private static long contains(ObjectSpace space, long container, long item) {
        long result = space.typeOf(container).binary(space, BinaryOperator.CONTAINS, container, item);
        if (result != Value.NULL) {
            return result;
        }
        int top = space.stack.top;
        space.stack.push(item);
        int iterator = Iteration.startOnStack(space, container);
        int mark = space.heap.temporaries.mark();
        boolean found = false;
        long next;
        while (!found && (next = Iteration.nextOnStack(space, iterator)) != Value.STOP_ITERATION) {
            space.stack.push(next);
            found = equal(space, next, item);
            space.stack.pop();
            space.heap.temporaries.release(mark);
        }
        space.stack.top = top;
        return Value.ofBoolean(found);
    }

    private static long exceptionMatch(ObjectSpace space, long exception, long pattern) {
        if (ExceptionType.isExceptionType(space, pattern)) {
            return Value.ofBoolean(ExceptionType.matches(space, exception, pattern));
        }
        if (space.typeOf(pattern) != TupleType.INSTANCE) {
            throw unsupported(space, BinaryOperator.EXCEPTION_MATCH, exception, pattern);
        }
        int length = TupleType.length(space, pattern);
        for (int i = 0; i < length; i++) {
            long item = TupleType.get(space, pattern, i);
            if (!ExceptionType.isExceptionType(space, item)) {
                throw unsupported(space, BinaryOperator.EXCEPTION_MATCH, exception, item);
            }
            if (ExceptionType.matches(space, exception, item)) {
                return Value.TRUE;
            }
        }
        return Value.FALSE;
    }

    /** The TypeError for operands that do not support an operator. */
    public static PythonError unsupported(ObjectSpace space, BinaryOperator operator, long left, long right) {
        String name = operator.methodName() == null ? "" : operator.methodName();
        return space.typeError(
                "unsupported types for " + name + ": '" + space.typeName(left) + "', '" + space.typeName(right) + "'");
    }

    /**
     * Loads ({@code value} is {@link Value#SENTINEL}), deletes (NULL) or stores an item; raises TypeError where not
     * supported.
     */
    public static long subscript(ObjectSpace space, long object, long index, long value) {
        long result = space.typeOf(object).subscript(space, object, index, value);
        if (result != Value.NULL) {
            return result;
        }
        String subject = "'" + space.typeName(object) + "' object ";
        if (value == Value.NULL) {
            throw space.typeError(subject + "doesn't support item deletion");
        }
        throw space.typeError(
                subject + (value == Value.SENTINEL ? "isn't subscriptable" : "doesn't support item assignment"));
    }
}
