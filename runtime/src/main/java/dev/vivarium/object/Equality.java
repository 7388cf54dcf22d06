package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;

/** {@code ==} and {@code !=} on any two values: the shortcuts, then each operand's own comparison, then identity. */
final class Equality {
    private Equality() {}

    static long compare(ObjectSpace space, BinaryOperator operator, long left, long right) {
        boolean negate = operator == BinaryOperator.NOT_EQUAL;
        if (Value.areSmallInts(left, right)) {
            return Value.ofBoolean(left == right ^ negate);
        }
        ObjectType leftType = space.typeOf(left);
        if (left == right && !leftType.isEqualityIrreflexive()) {
            return Value.ofBoolean(!negate);
        }
        ObjectType rightType = space.typeOf(right);
        if (leftType == StrType.INSTANCE && rightType == StrType.INSTANCE) {
            return Value.ofBoolean(StrType.equal(space, left, right) ^ negate);
        }
        if (leftType == StrType.INSTANCE && rightType == BytesType.INSTANCE
                || leftType == BytesType.INSTANCE && rightType == StrType.INSTANCE) {
            space.warn("Comparison between bytes and str");
            return Value.ofBoolean(negate);
        }
        long result = ask(space, operator, leftType, left, rightType, right);
        if (result == Value.NULL) {
            result = ask(space, operator, rightType, right, leftType, left);
        }
        return result != Value.NULL ? result : Value.ofBoolean(left == right ^ negate);
    }

    private static long ask(
            ObjectSpace space,
            BinaryOperator operator,
            ObjectType leftType,
            long left,
            ObjectType rightType,
            long right) {
        boolean sameType = leftType == rightType && space.typeValueOf(left) == space.typeValueOf(right);
        if (!sameType && !leftType.comparesWithOtherTypes()) {
            return Value.NULL;
        }
        if (operator == BinaryOperator.NOT_EQUAL && leftType.hasNotEqual()) {
            long result = leftType.binary(space, BinaryOperator.NOT_EQUAL, left, right);
            if (result != Value.NULL) {
                return result;
            }
        }
        long result = leftType.binary(space, BinaryOperator.EQUAL, left, right);
        if (result == Value.NULL || operator == BinaryOperator.EQUAL) {
            return result;
        }
        return Value.ofBoolean(!Operators.isTrue(space, result));
    }
}
