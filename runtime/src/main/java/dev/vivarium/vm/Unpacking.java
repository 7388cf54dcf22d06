package dev.vivarium.vm;

import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TupleType;

/** Unpacks the value on top of the stack into several, the first one on top. */
final class Unpacking {
    private Unpacking() {}

    /** {@code a, b = value}; returns the new stack top. */
    static int exact(ObjectSpace space, int count, int sp) {
        long[] slots = space.stack.slots;
        long sequence = slots[sp - 1];
        boolean tuple = space.isExact(sequence, TupleType.INSTANCE);
        if (tuple || space.isExact(sequence, ListType.INSTANCE)) {
            int length = tuple ? TupleType.length(space, sequence) : ListType.length(space, sequence);
            checkLength(space, length, count);
            for (int i = 0; i < count; i++) {
                slots[sp - 2 + count - i] =
                        tuple ? TupleType.get(space, sequence, i) : ListType.get(space, sequence, i);
            }
            return sp - 1 + count;
        }
        return iterate(space, sequence, count, sp);
    }

    private static void checkLength(ObjectSpace space, int length, int count) {
        if (length < count) {
            throw tooShort(space, length);
        }
        if (length > count) {
            throw tooLong(space, count);
        }
    }

    private static PythonError tooShort(ObjectSpace space, int length) {
        return space.valueError("need more than " + length + " values to unpack");
    }

    private static PythonError tooLong(ObjectSpace space, int count) {
        return space.valueError("too many values to unpack (expected " + count + ")");
    }

    /** Items are collected above the sequence, then reversed over it. */
    private static int iterate(ObjectSpace space, long sequence, int count, int sp) {
        TemporaryRoots temporaries = space.heap.temporaries;
        long iterator = Iteration.iterator(space, sequence);
        int mark = temporaries.mark();
        for (int i = 0; i < count; i++) {
            long item = Iteration.next(space, iterator);
            if (item == Value.STOP_ITERATION) {
                throw tooShort(space, i);
            }
            space.stack.push(item);
            temporaries.release(mark);
        }
        if (Iteration.next(space, iterator) != Value.STOP_ITERATION) {
            throw tooLong(space, count);
        }
        long[] slots = space.stack.slots;
        System.arraycopy(slots, sp, slots, sp - 1, count);
        reverse(slots, sp - 1, count);
        return sp - 1 + count;
    }

    private static void reverse(long[] slots, int from, int count) {
        for (int i = from, j = from + count - 1; i < j; i++, j--) {
            long first = slots[i];
            slots[i] = slots[j];
            slots[j] = first;
        }
    }

    /** {@code a, *rest, b = value}; returns the new stack top. */
    static int starred(ObjectSpace space, int left, int right, int sp) {
        long rest = ListType.create(space);
        space.stack.push(rest);
        TemporaryRoots temporaries = space.heap.temporaries;
        long iterator = Iteration.iterator(space, space.stack.slots[sp - 1]);
        int mark = temporaries.mark();
        long item;
        while ((item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            ListType.append(space, rest, item);
            temporaries.release(mark);
        }
        int length = ListType.length(space, rest);
        if (length < left + right) {
            throw tooShort(space, length);
        }
        long middle = ListType.create(space);
        for (int i = left; i < length - right; i++) {
            ListType.append(space, middle, ListType.get(space, rest, i));
        }
        long[] slots = space.stack.slots;
        int at = sp - 1;
        for (int i = 0; i < right; i++) {
            slots[at++] = ListType.get(space, rest, length - 1 - i);
        }
        slots[at++] = middle;
        for (int i = 0; i < left; i++) {
            slots[at++] = ListType.get(space, rest, left - 1 - i);
        }
        return at;
    }
}
