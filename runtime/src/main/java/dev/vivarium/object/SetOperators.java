package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;

/** The binary operators between sets and frozensets. */
final class SetOperators {
    private SetOperators() {}

    /** @return {@link Value#NULL} where the operator is not supported */
    static long apply(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case OR:
                return SetMethods.union(space, left, right);
            case XOR:
                return SetMethods.symmetricDifference(space, left, right);
            case AND:
                return SetMethods.intersection(space, left, right);
            case SUBTRACT:
                long difference = Sets.copy(space, left);
                SetMethods.removeAll(space, difference, right);
                return difference;
            case INPLACE_OR:
                SetMethods.addAll(space, left, right);
                return left;
            case INPLACE_XOR:
                SetMethods.symmetricDifferenceUpdate(space, left, right);
                return left;
            case INPLACE_AND:
                SetMethods.intersectionUpdate(space, left, right);
                return left;
            case INPLACE_SUBTRACT:
                SetMethods.removeAll(space, left, right);
                return left;
            default:
                return compare(space, operator, left, right);
        }
    }

    private static long compare(ObjectSpace space, BinaryOperator operator, long left, long right) {
        boolean sameLength = SetType.length(space, left) == SetType.length(space, right);
        switch (operator) {
            case LESS:
                return Value.ofBoolean(!sameLength && containsAll(space, right, left));
            case MORE:
                return Value.ofBoolean(!sameLength && containsAll(space, left, right));
            case EQUAL:
                return Value.ofBoolean(sameLength && containsAll(space, right, left));
            case LESS_EQUAL:
                return Value.ofBoolean(containsAll(space, right, left));
            case MORE_EQUAL:
                return Value.ofBoolean(containsAll(space, left, right));
            default:
                return Value.NULL;
        }
    }

    /** Whether all items of one iterable are in another; the answer as a bool. */
    static long isSubset(ObjectSpace space, long items, long container) {
        long itemSet = setOf(space, items);
        long containerSet = setOf(space, container);
        boolean subset = containsAll(space, containerSet, itemSet);
        clearUnless(space, itemSet, items);
        clearUnless(space, containerSet, container);
        return Value.ofBoolean(subset);
    }

    private static long setOf(ObjectSpace space, long iterable) {
        if (SetType.isSet(space, iterable)) {
            return iterable;
        }
        long set = SetType.create(space);
        SetMethods.addAll(space, set, iterable);
        return set;
    }

    private static void clearUnless(ObjectSpace space, long set, long original) {
        if (set != original) {
            Sets.clear(space, set);
        }
    }

    private static boolean containsAll(ObjectSpace space, long container, long items) {
        int mark = space.heap.temporaries.mark();
        boolean all = true;
        int slot = 0;
        while (all && (slot = Sets.nextFilled(space.heap, items, slot)) >= 0) {
            long item = Sets.item(space.heap, items, slot);
            space.stack.push(item);
            all = Sets.find(space, container, item) >= 0;
            space.stack.pop();
            space.heap.temporaries.release(mark);
            slot++;
        }
        return all;
    }
}
