package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ListType;
import dev.vivarium.object.RangeType;
import dev.vivarium.object.TupleType;

/**
 * The iterator of a for loop in its four stack slots. Over a list, tuple or range it needs no heap object: the first
 * slot says which, the others hold the state. Everything else is left to {@link dev.vivarium.object.Iteration}.
 */
final class ForLoop {
    private static final long OVER_LIST = Value.ofSmallInt(1);
    private static final long OVER_TUPLE = Value.ofSmallInt(2);
    private static final long OVER_RANGE = Value.ofSmallInt(3);

    private ForLoop() {}

    /** Sets up the slots from {@code at} for an iteration without a heap object; false where that is not possible. */
    static boolean start(long[] slots, long[] words, int at, long iterable) {
        if (!Value.isHeap(iterable)) {
            return false;
        }
        int object = Value.wordIndex(iterable);
        long type = words[object];
        if (type == RangeType.INSTANCE.value()) {
            return startRange(slots, words, at, object);
        }
        if (type != ListType.INSTANCE.value() && type != TupleType.INSTANCE.value()) {
            return false;
        }
        slots[at] = type == ListType.INSTANCE.value() ? OVER_LIST : OVER_TUPLE;
        slots[at + 1] = iterable;
        slots[at + 2] = Value.ofSmallInt(0);
        slots[at + 3] = Value.NULL;
        return true;
    }

    private static boolean startRange(long[] slots, long[] words, int at, int range) {
        long start = words[range + RangeType.START];
        long stop = words[range + RangeType.STOP];
        long step = words[range + RangeType.STEP];
        if (!Value.fitsSmallInt(start) || !Value.fitsSmallInt(stop) || !Value.fitsSmallInt(step)) {
            return false;
        }
        slots[at] = OVER_RANGE;
        slots[at + 1] = Value.ofSmallInt(start);
        slots[at + 2] = Value.ofSmallInt(stop);
        slots[at + 3] = Value.ofSmallInt(step);
        return true;
    }

    /** The list or tuple whose items are next at an iterator; NULL where it is another one. */
    static long container(long[] slots, int at) {
        return slots[at] == OVER_LIST || slots[at] == OVER_TUPLE ? slots[at + 1] : Value.NULL;
    }

    /** The index of the next item of a {@link #container}, as a value. */
    static long index(long[] slots, int at) {
        return slots[at + 2];
    }

    /** The next item, STOP_ITERATION at the end, or NULL where the iterator is not one of these. */
    static long next(long[] slots, long[] words, int at) {
        long kind = slots[at];
        if (kind == OVER_RANGE) {
            return nextOfRange(slots, at);
        }
        if (kind == OVER_LIST) {
            int list = Value.wordIndex(slots[at + 1]);
            long index = Value.smallIntValue(slots[at + 2]);
            if (index >= words[list + ListType.LENGTH]) {
                return Value.STOP_ITERATION;
            }
            slots[at + 2] = Value.ofSmallInt(index + 1);
            return words[ListType.unwatchedItems(words, list) + (int) index];
        }
        return kind == OVER_TUPLE ? nextOfTuple(slots, words, at) : Value.NULL;
    }

    private static long nextOfRange(long[] slots, int at) {
        long value = Value.smallIntValue(slots[at + 1]);
        long stop = Value.smallIntValue(slots[at + 2]);
        long step = Value.smallIntValue(slots[at + 3]);
        if (step > 0 ? value >= stop : value <= stop) {
            return Value.STOP_ITERATION;
        }
        long item = slots[at + 1];
        slots[at + 1] = Value.fitsSmallInt(value + step) ? Value.ofSmallInt(value + step) : slots[at + 2];
        return item;
    }

    private static long nextOfTuple(long[] slots, long[] words, int at) {
        int tuple = Value.wordIndex(slots[at + 1]);
        long index = Value.smallIntValue(slots[at + 2]);
        if (index >= words[tuple + TupleType.LENGTH]) {
            return Value.STOP_ITERATION;
        }
        slots[at + 2] = Value.ofSmallInt(index + 1);
        return words[TupleType.unwatchedItems(tuple) + (int) index];
    }
}
