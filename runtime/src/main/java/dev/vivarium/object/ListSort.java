package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;

/**
 * The reference's quicksort on a list, in place: the last item is the pivot, and every comparison and key call happens
 * in the same order, since programs can see them. Not stable.
 *
 * <p>Comparisons may run Python code that changes the list. Items are always read from the list as it is; an index that
 * no longer exists ends the sort with ValueError.
 */
final class ListSort {
    private final ObjectSpace space;
    private final long list;
    private final long key;
    /** What {@code a < b} gives for items that are in order. */
    private final long inOrder;

    private int mark;
    /** After a partition: the pivot's index. */
    private int upper;
    /** After a partition: the last index of the lower part; it may be the pivot's, which is then sorted in again. */
    private int lower;

    ListSort(ObjectSpace space, long list, long key, boolean reverse) {
        this.space = space;
        this.list = list;
        this.key = key;
        inOrder = Value.ofBoolean(!reverse);
    }

    void sort() {
        mark = space.heap.temporaries.mark();
        sort(0, ListType.length(space, list) - 1);
    }

    /** Sorts items {@code first} to {@code last}. */
    private void sort(int first, int last) {
        int low = first;
        int high = last;
        while (low < high) {
            partition(low, high);
            int lowerEnd = lower;
            int upperStart = upper + 1;
            // The smaller part first, so that the recursion stays shallow.
            if (lowerEnd - low < high - upperStart) {
                sort(low, lowerEnd);
                low = upperStart;
            } else {
                sort(upperStart, high);
                high = lowerEnd;
            }
        }
    }

    /** Moves the last item to where it belongs, which is {@link #upper}, and smaller ones before it. */
    private void partition(int first, int last) {
        space.longWork.check();
        int stackTop = space.stack.top;
        long pivot = keyOf(last);
        space.stack.push(pivot);
        upper = first - 1;
        lower = last;
        while (true) {
            do {
                upper++;
            } while (upper < lower && isInOrder(keyOf(upper), pivot));
            do {
                lower--;
            } while (upper < lower && isInOrder(pivot, keyOf(lower)));
            if (upper >= lower) {
                break;
            }
            swap(upper, lower);
        }
        swap(upper, last);
        space.stack.top = stackTop;
    }

    private boolean isInOrder(long left, long right) {
        if (Value.areSmallInts(left, right)) {
            return Value.ofBoolean(Value.smallIntValue(left) < Value.smallIntValue(right)) == inOrder;
        }
        space.stack.push(left);
        space.stack.push(right);
        boolean result = Operators.binary(space, BinaryOperator.LESS, left, right) == inOrder;
        space.stack.top -= 2;
        space.heap.temporaries.release(mark);
        return result;
    }

    private long keyOf(int index) {
        long item = item(index);
        return key == Value.NONE ? item : space.call(key, item);
    }

    private long item(int index) {
        if (index >= ListType.length(space, list)) {
            throw space.valueError("list modified during sort");
        }
        return ListType.get(space, list, index);
    }

    private void swap(int left, int right) {
        long moved = item(left);
        ListType.set(space, list, left, item(right));
        ListType.set(space, list, right, moved);
    }
}
