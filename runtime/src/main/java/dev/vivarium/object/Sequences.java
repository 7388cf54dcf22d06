package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;

/** What lists, tuples and other sequences share: index checks, comparison, search, repetition, printing. */
public final class Sequences {
    private static final long TOO_MANY_WORDS = 1L << 56;

    private Sequences() {}

    // Indices

    /** An index as an integer; may call {@code __int__}, so lengths are read afterwards. */
    static long indexValue(ObjectSpace space, long sequence, long index) {
        if (Value.isSmallInt(index)) {
            return Value.smallIntValue(index);
        }
        long integer = IntType.intMaybe(space, index);
        if (integer == Value.NULL) {
            throw space.typeError(space.typeName(sequence) + " indices must be integers, not " + space.typeName(index));
        }
        return IntType.toLong(space, integer);
    }

    /** The position of an index that may count from the end; raises IndexError where it is out of range. */
    static long checkedIndex(ObjectSpace space, long sequence, long index, long length) {
        long position = index < 0 ? index + length : index;
        if (position < 0 || position >= length) {
            throw space.indexError(space.typeName(sequence) + " index out of range");
        }
        return position;
    }

    static long clampedIndex(long index, long length) {
        return Math.max(0, Math.min(length, index < 0 ? index + length : index));
    }

    // Lists and tuples alike

    private static int length(ObjectSpace space, long sequence) {
        return ListType.isList(space, sequence) ? ListType.length(space, sequence) : TupleType.length(space, sequence);
    }

    /** An item of a list or tuple. */
    public static long item(ObjectSpace space, long sequence, int index) {
        return ListType.isList(space, sequence)
                ? ListType.get(space, sequence, index)
                : TupleType.get(space, sequence, index);
    }

    /** The length of a list or tuple; raises TypeError for anything else, subclasses included. */
    public static int lengthOfArray(ObjectSpace space, long value) {
        if (!ListType.isList(space, value) && !space.isExact(value, TupleType.INSTANCE)) {
            throw space.typeError("object '" + space.typeName(value) + "' isn't a tuple or list");
        }
        return length(space, value);
    }

    /** The index in the heap's words of a list's or tuple's first item, for who reads the first {@code count} ones. */
    static int itemsToRead(ObjectSpace space, long sequence, int count) {
        return ListType.isList(space, sequence)
                ? ListType.itemsToRead(space, sequence, 0, count)
                : TupleType.itemsToRead(space, sequence, 0, count);
    }

    /** Appends all items of an iterable to a list, both rooted by the caller. */
    public static void appendAll(ObjectSpace space, long list, long iterable) {
        long iterator = Iteration.iterator(space, iterable);
        space.stack.push(iterator);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            ListType.append(space, list, item);
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    /** {@code left == right} for items that may lose their container while they are compared. */
    private static boolean equalItems(ObjectSpace space, long left, long right) {
        if (!Value.isHeap(left) && !Value.isHeap(right)) {
            return Operators.equal(space, left, right);
        }
        space.stack.push(left);
        space.stack.push(right);
        boolean equal = Operators.equal(space, left, right);
        space.stack.top -= 2;
        return equal;
    }

    /** Compares two lists or two tuples item by item; not for {@code !=}. */
    static long compare(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (operator == BinaryOperator.LESS) {
            return Value.ofBoolean(isMore(space, BinaryOperator.MORE, right, left));
        }
        if (operator == BinaryOperator.LESS_EQUAL) {
            return Value.ofBoolean(isMore(space, BinaryOperator.MORE_EQUAL, right, left));
        }
        if (operator == BinaryOperator.EQUAL) {
            return Value.ofBoolean(length(space, left) == length(space, right)
                    && firstDifference(space, left, right) < 0
                    && length(space, left) == length(space, right));
        }
        return Value.ofBoolean(isMore(space, operator, left, right));
    }

    private static boolean isMore(ObjectSpace space, BinaryOperator operator, long left, long right) {
        int difference = firstDifference(space, left, right);
        if (difference >= 0) {
            if (difference >= length(space, left) || difference >= length(space, right)) {
                return false;
            }
            space.stack.push(item(space, left, difference));
            space.stack.push(item(space, right, difference));
            int top = space.stack.top;
            long[] slots = space.stack.slots;
            boolean more = Operators.binary(space, operator, slots[top - 2], slots[top - 1]) == Value.TRUE;
            space.stack.top = top - 2;
            return more;
        }
        int surplus = length(space, left) - length(space, right);
        return surplus > 0 || surplus == 0 && operator == BinaryOperator.MORE_EQUAL;
    }

    /** The index of the first pair of unequal items, or -1 where one sequence is the beginning of the other. */
    private static int firstDifference(ObjectSpace space, long left, long right) {
        int mark = space.heap.temporaries.mark();
        int end = Math.min(length(space, left), length(space, right));
        for (int i = 0; i < end && i < length(space, left) && i < length(space, right); i++) {
            space.longWork.turn(i);
            if (!equalItems(space, item(space, left, i), item(space, right, i))) {
                return i;
            }
            space.heap.temporaries.release(mark);
        }
        return -1;
    }

    /** The method {@code index(value, start, stop)}; arguments as for {@link Native.OfMany}. */
    static long find(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long sequence = slots[base];
        long from = count > 2 ? indexValue(space, sequence, slots[base + 2]) : 0;
        long to = count > 3 ? indexValue(space, sequence, slots[base + 3]) : Long.MAX_VALUE;
        int length = length(space, sequence);
        int stop = (int) clampedIndex(to, length);
        int mark = space.heap.temporaries.mark();
        for (int i = (int) clampedIndex(from, length); i < stop && i < length(space, sequence); i++) {
            space.longWork.turn(i);
            if (equalItems(space, item(space, sequence, i), slots[base + 1])) {
                return Value.ofSmallInt(i);
            }
            space.heap.temporaries.release(mark);
        }
        throw space.valueError("object not in sequence");
    }

    /** The method {@code count(value)}. */
    static long count(ObjectSpace space, long sequence, long value) {
        int mark = space.heap.temporaries.mark();
        int found = 0;
        int end = length(space, sequence);
        for (int i = 0; i < end && i < length(space, sequence); i++) {
            space.longWork.turn(i);
            if (equalItems(space, item(space, sequence, i), value)) {
                found++;
            }
            space.heap.temporaries.release(mark);
        }
        return Value.ofSmallInt(found);
    }

    // Repetition

    /** {@code length * times}, or a number that no heap has room for where that is larger. */
    static long repeatedLength(long length, long times) {
        return Math.multiplyHigh(length, times) != 0 || length * times < 0 ? TOO_MANY_WORDS : length * times;
    }

    /** The size in bytes of a number of words. */
    static long bytes(long words) {
        return Math.min(words, TOO_MANY_WORDS) << 3;
    }

    static void repeat(long[] words, int source, int length, int target, long times) {
        for (long i = 0, at = target; length > 0 && i < times; i++, at += length) {
            System.arraycopy(words, source, words, (int) at, length);
        }
    }

    // Printing

    /** Prints item {@code index} of a container, with the separator that goes before it. */
    static void printItem(ObjectSpace space, Printer out, int index, long item, PrintKind kind) {
        if (index > 0) {
            out.print(kind == PrintKind.JSON ? out.itemSeparator() : ", ");
        }
        space.stack.push(item);
        Printing.print(space, out, item, kind == PrintKind.JSON ? kind : PrintKind.REPR);
        space.stack.pop();
    }
}
