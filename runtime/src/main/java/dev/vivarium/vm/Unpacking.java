package dev.vivarium.vm;

import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TupleType;
import java.util.Arrays;

/** Unpacks the value on top of the stack into several, the first one on top. */
final class Unpacking {
    private Unpacking() {}

    /** {@code a, b = value}; returns the new stack top. */
    static int exact(ObjectSpace space, int count, int sp) {
        long[] slots = space.stack.slots;
        long sequence = slots[sp - 1];
        if (isArray(space, sequence)) {
            checkLength(space, length(space, sequence), count);
            for (int i = 0; i < count; i++) {
                slots[sp - 2 + count - i] = item(space, sequence, i);
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
        int iterator = Iteration.startOnStack(space, sequence);
        int items = space.stack.top;
        int mark = temporaries.mark();
        for (int i = 0; i < count; i++) {
            long item = Iteration.nextOnStack(space, iterator);
            if (item == Value.STOP_ITERATION) {
                throw tooShort(space, i);
            }
            space.stack.push(item);
            temporaries.release(mark);
        }
        if (Iteration.nextOnStack(space, iterator) != Value.STOP_ITERATION) {
            throw tooLong(space, count);
        }
        long[] slots = space.stack.slots;
        System.arraycopy(slots, items, slots, sp - 1, count);
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
        long sequence = space.stack.slots[sp - 1];
        return isArray(space, sequence)
                ? splitArray(space, sequence, left, right, sp)
                : splitIterable(space, sequence, left, right, sp);
    }

    private static int splitArray(ObjectSpace space, long sequence, int left, int right, int sp) {
        int length;
        long rest;
        do {
            length = length(space, sequence);
            if (length < left + right) {
                throw tooShort(space, length);
            }
            rest = ListType.create(space, length - left - right);
        } while (length(space, sequence) != length);
        for (int i = left; i < length - right; i++) {
            ListType.set(space, rest, i - left, item(space, sequence, i));
        }
        long[] slots = space.stack.slots;
        int at = sp - 1;
        for (int i = 0; i < right; i++) {
            slots[at++] = item(space, sequence, length - 1 - i);
        }
        slots[at++] = rest;
        for (int i = left - 1; i >= 0; i--) {
            slots[at++] = item(space, sequence, i);
        }
        return at;
    }

    private static boolean isArray(ObjectSpace space, long value) {
        return space.isExact(value, TupleType.INSTANCE) || space.isExact(value, ListType.INSTANCE);
    }

    private static int length(ObjectSpace space, long array) {
        return space.isExact(array, TupleType.INSTANCE)
                ? TupleType.length(space, array)
                : ListType.length(space, array);
    }

    private static long item(ObjectSpace space, long array, int index) {
        return space.isExact(array, TupleType.INSTANCE)
                ? TupleType.get(space, array, index)
                : ListType.get(space, array, index);
    }

    private static int splitIterable(ObjectSpace space, long sequence, int left, int right, int sp) {
        TemporaryRoots temporaries = space.heap.temporaries;
        long iterator = Iteration.iterator(space, sequence);
        int base = space.stack.top;
        int mark = temporaries.mark();
        long item;
        for (int i = 0; i < left; i++) {
            if ((item = Iteration.next(space, iterator)) == Value.STOP_ITERATION) {
                throw tooShort(space, i);
            }
            space.stack.push(item);
            temporaries.release(mark);
        }
        long rest = ListType.create(space);
        mark = temporaries.mark();
        while ((item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            ListType.append(space, rest, item);
            temporaries.release(mark);
        }
        if (ListType.length(space, rest) < right) {
            throw tooShort(space, left);
        }
        long[] slots = space.stack.slots;
        long[] leftItems = Arrays.copyOfRange(slots, base, base + left);
        int at = sp - 1;
        for (int i = 0; i < right; i++) {
            slots[at++] = ListType.removeLast(space, rest);
        }
        slots[at++] = rest;
        for (int i = left - 1; i >= 0; i--) {
            slots[at++] = leftItems[i];
        }
        return at;
    }
}
