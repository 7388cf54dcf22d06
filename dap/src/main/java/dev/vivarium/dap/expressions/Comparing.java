package dev.vivarium.dap.expressions;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.syntax.ast.ComparisonOperator;
import java.util.Arrays;

/** Comparisons of numbers and texts, identity, and membership. */
final class Comparing {
    private final ObjectSpace space;

    Comparing(ObjectSpace space) {
        this.space = space;
    }

    boolean holds(ComparisonOperator operator, long left, long right) {
        return switch (operator) {
            case IS -> left == right;
            case IS_NOT -> left != right;
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case IN -> contains(right, left);
            case NOT_IN -> !contains(right, left);
            default ->
                Value.areSmallInts(left, right)
                        ? ordered(operator, Long.compare(Value.smallIntValue(left), Value.smallIntValue(right)))
                        : ordered(operator, number(left), number(right));
        };
    }

    private static boolean ordered(ComparisonOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case MORE -> order > 0;
            case LESS_EQUAL -> order <= 0;
            default -> order >= 0;
        };
    }

    private static boolean ordered(ComparisonOperator operator, double left, double right) {
        return switch (operator) {
            case LESS -> left < right;
            case MORE -> left > right;
            case LESS_EQUAL -> left <= right;
            default -> left >= right;
        };
    }

    private static boolean isNumber(long value) {
        return Value.isSmallInt(value) || Value.isFloat(value) || value == Value.TRUE || value == Value.FALSE;
    }

    private static double number(long value) {
        if (Value.isFloat(value)) {
            return Value.doubleValue(value);
        } else if (Value.isSmallInt(value)) {
            return Value.smallIntValue(value);
        } else if (value == Value.TRUE || value == Value.FALSE) {
            return value == Value.TRUE ? 1 : 0;
        }
        throw Undecided.here();
    }

    private boolean equal(long left, long right) {
        if (Value.areSmallInts(left, right) || Value.isQstr(left) && Value.isQstr(right)) {
            return left == right;
        } else if (isNumber(left) && isNumber(right)) {
            return number(left) == number(right);
        }
        boolean leftIsText = StrType.isStr(space, left);
        boolean rightIsText = StrType.isStr(space, right);
        if (leftIsText && rightIsText) {
            return Arrays.equals(StrType.utf8(space, left), StrType.utf8(space, right));
        }
        boolean arePlain = (leftIsText || isNumber(left) || left == Value.NONE)
                && (rightIsText || isNumber(right) || right == Value.NONE);
        if (!arePlain) {
            throw Undecided.here();
        }
        return left == right;
    }

    /** Whether a value is a str of some UTF-8. */
    boolean isText(long value, byte[] utf8) {
        if (StrType.isStr(space, value)) {
            return Arrays.equals(StrType.utf8(space, value), utf8);
        } else if (isNumber(value) || value == Value.NONE) {
            return false;
        }
        throw Undecided.here();
    }

    private boolean contains(long container, long item) {
        if (space.isExact(container, DictType.INSTANCE)) {
            int slot = Maps.findQuietly(space, container, DictType.MAP, item);
            if (slot < -1) {
                throw Undecided.here();
            }
            return slot >= 0;
        }
        boolean isList = space.isExact(container, ListType.INSTANCE);
        if (!isList && !space.isExact(container, TupleType.INSTANCE)) {
            throw Undecided.here();
        }
        int length = isList ? ListType.length(space, container) : TupleType.length(space, container);
        for (int i = 0; i < length; i++) {
            long each = isList ? ListType.get(space, container, i) : TupleType.get(space, container, i);
            if (each == item || equal(each, item)) {
                return true;
            }
        }
        return false;
    }
}
