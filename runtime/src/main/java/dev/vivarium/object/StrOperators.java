package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/** The binary operators of str and bytes. */
final class StrOperators {
    private StrOperators() {}

    static long binary(ObjectSpace space, ObjectType type, BinaryOperator operator, long left, long right) {
        if (operator == BinaryOperator.MODULO) {
            return PercentFormat.format(space, type, left, right);
        }
        if (operator == BinaryOperator.MULTIPLY) {
            return multiply(space, type, left, right);
        }
        if (space.typeOf(right) == type) {
            return sameType(space, type, operator, left, right);
        }
        if (type == BytesType.INSTANCE) {
            return withBuffer(space, operator, left, right);
        }
        if (operator == BinaryOperator.CONTAINS) {
            throw StrType.badConversion(space, right);
        }
        return Value.NULL;
    }

    private static long multiply(ObjectSpace space, ObjectType type, long left, long right) {
        long count = IntType.intMaybe(space, right);
        if (count == Value.NULL) {
            return Value.NULL;
        }
        long times = IntType.toLong(space, count);
        if (times <= 0) {
            return StrData.empty(space, type);
        }
        int length = StrData.length(space, left);
        long total = length * times;
        if (Math.multiplyHigh(length, times) != 0 || total < 0) {
            total = Long.MAX_VALUE - 1;
        }
        long data = StrData.allocateData(space, total);
        for (long at = 0; at < total; at += length) {
            StrData.copyTo(space, left, 0, length, data + at);
        }
        return StrData.finish(space, type, data, (int) total);
    }

    private static long sameType(ObjectSpace space, ObjectType type, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case ADD:
            case INPLACE_ADD:
                return concatenate(space, type, left, right);
            case CONTAINS:
                return Value.ofBoolean(StrSearch.contains(space, left, StrData.bytes(space, right)));
            case EQUAL:
                return Value.ofBoolean(StrType.equal(space, left, right));
            case LESS:
            case LESS_EQUAL:
            case MORE:
            case MORE_EQUAL:
                return compare(operator, StrData.compare(space, left, right));
            default:
                return Value.NULL;
        }
    }

    private static long concatenate(ObjectSpace space, ObjectType type, long left, long right) {
        int leftLength = StrData.length(space, left);
        if (leftLength == 0) {
            return right;
        }
        int rightLength = StrData.length(space, right);
        if (rightLength == 0) {
            return left;
        }
        long data = StrData.allocateData(space, (long) leftLength + rightLength);
        StrData.copyTo(space, left, 0, leftLength, data);
        StrData.copyTo(space, right, 0, rightLength, data + leftLength);
        return StrData.finish(space, type, data, leftLength + rightLength);
    }

    /** Bytes on the left, anything with a buffer on the right. */
    private static long withBuffer(ObjectSpace space, BinaryOperator operator, long left, long right) {
        Buffer buffer = new Buffer();
        if (!space.typeOf(right).buffer(space, right, buffer, false)) {
            return Value.NULL;
        }
        byte[] other = buffer.copy(space);
        switch (operator) {
            case ADD:
            case INPLACE_ADD:
                return other.length == 0 ? left : append(space, left, other);
            case CONTAINS:
                return Value.ofBoolean(StrSearch.contains(space, left, other));
            case EQUAL:
            case LESS:
            case LESS_EQUAL:
            case MORE:
            case MORE_EQUAL:
                return compare(operator, Arrays.compareUnsigned(StrData.bytes(space, left), other));
            default:
                return Value.NULL;
        }
    }

    private static long append(ObjectSpace space, long left, byte[] right) {
        int length = StrData.length(space, left);
        long data = StrData.allocateData(space, (long) length + right.length);
        StrData.copyTo(space, left, 0, length, data);
        Bytes.copyIn(right, 0, right.length, space.heap, data + length);
        return StrData.finish(space, BytesType.INSTANCE, data, length + right.length);
    }

    /** The result of a comparison, from the sign of the difference of the operands. */
    static long compare(BinaryOperator operator, int difference) {
        switch (operator) {
            case EQUAL:
                return Value.ofBoolean(difference == 0);
            case LESS:
                return Value.ofBoolean(difference < 0);
            case LESS_EQUAL:
                return Value.ofBoolean(difference <= 0);
            case MORE:
                return Value.ofBoolean(difference > 0);
            default:
                return Value.ofBoolean(difference >= 0);
        }
    }
}
