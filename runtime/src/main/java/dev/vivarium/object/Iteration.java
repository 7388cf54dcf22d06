package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** The iterator protocol on any value. */
public final class Iteration {
    private Iteration() {}

    /** An iterator over {@code object}; raises TypeError where it is not iterable. */
    public static long iterator(ObjectSpace space, long object) {
        ObjectType type = space.typeOf(object);
        long iterator = type.iterate(space, object);
        if (iterator != Value.NULL) {
            return iterator;
        }
        long getItem = findGetItem(space, object);
        return GetItemIteratorType.create(space, getItem, space.boundSelf);
    }

    /** The method {@code __getitem__}, with {@link ObjectSpace#boundSelf} set. */
    private static long findGetItem(ObjectSpace space, long object) {
        long getItem = Attributes.find(space, object, Names.GETITEM);
        if (getItem == Value.NULL) {
            throw space.typeError("'" + space.typeName(object) + "' object isn't iterable");
        }
        return getItem;
    }

    /**
     * Pushes an iterator over {@code object} on the stack, in {@link FourWordIterator#WORDS} slots: its four words, or
     * NULL and an iterator in the heap. Allocates nothing for the common containers. Raises TypeError where the object
     * is not iterable.
     *
     * @return where it lies, for {@link #nextOnStack}; the caller pops the slots
     */
    public static int startOnStack(ObjectSpace space, long object) {
        int at = space.stack.top;
        space.stack.push(object);
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        long[] slots = space.stack.slots;
        if (!space.typeOf(object).startIteration(space, object, slots, at)) {
            startOther(space, object, slots, at);
        }
        return at;
    }

    private static void startOther(ObjectSpace space, long object, long[] slots, int at) {
        long iterator = space.typeOf(object).iterate(space, object);
        if (iterator != Value.NULL) {
            slots[at] = Value.NULL;
            slots[at + 1] = iterator;
        } else {
            long getItem = findGetItem(space, object);
            GetItemIteratorType.start(getItem, space.boundSelf, slots, at);
        }
    }

    /** As {@link #next} for an iterator that {@link #startOnStack} pushed. */
    public static long nextOnStack(ObjectSpace space, int at) {
        long[] slots = space.stack.slots;
        long type = slots[at];
        if (type == Value.NULL) {
            return next(space, slots[at + 1]);
        }
        space.stopValue = Value.NONE;
        return ((FourWordIterator) Rom.type(type)).advance(space, slots, at);
    }

    /**
     * The next item, or {@link Value#STOP_ITERATION} at the end; a StopIteration raised by Python code is taken as the
     * end, its value left in {@link ObjectSpace#stopValue}. The item is not rooted by this call beyond the temporary
     * roots of the native that makes it: a loop marks and releases them each turn.
     */
    public static long next(ObjectSpace space, long iterator) {
        ObjectType type = space.typeOf(iterator);
        space.stopValue = Value.NONE;
        if (type.isIterator()) {
            return type.next(space, iterator);
        }
        int top = space.stack.top;
        try {
            return callNext(space, iterator);
        } catch (PythonError error) {
            if (!ExceptionType.isInstance(space, error.exception(), Exceptions.STOP_ITERATION)) {
                throw error;
            }
            space.stack.top = top;
            space.stopValue = ExceptionType.stopValue(space, error.exception());
            return Value.STOP_ITERATION;
        }
    }

    /** As {@link #next}, but a StopIteration raised by Python code passes through. */
    public static long nextAllowRaise(ObjectSpace space, long iterator) {
        ObjectType type = space.typeOf(iterator);
        space.stopValue = Value.NONE;
        return type.isIterator() ? type.next(space, iterator) : callNext(space, iterator);
    }

    private static long callNext(ObjectSpace space, long iterator) {
        long next = Attributes.find(space, iterator, Names.NEXT);
        if (next == Value.NULL) {
            throw space.typeError("'" + space.typeName(iterator) + "' object isn't an iterator");
        }
        return space.callMethod(next, space.boundSelf);
    }
}
