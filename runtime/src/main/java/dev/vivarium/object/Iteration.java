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
     * Pushes an iterator over {@code object} on the stack, in {@link FourWordIterator#WORDS} slots; see {@link #start}.
     *
     * @return where it lies, for {@link #nextOnStack}; the caller pops the slots
     */
    public static int startOnStack(ObjectSpace space, long object) {
        int at = space.stack.top;
        space.stack.push(object);
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        start(space, object, at);
        return at;
    }

    /**
     * Puts an iterator over {@code object}, which lies in the stack slot {@code at}, in the four slots from there on:
     * the words of a {@link FourWordIterator}, or NULL and an iterator in the heap. Allocates nothing for the common
     * containers. Raises TypeError where the object is not iterable.
     */
    public static void start(ObjectSpace space, long object, int at) {
        long[] slots = space.stack.slots;
        ObjectType type = space.typeOf(object);
        if (type.startIteration(space, object, slots, at)) {
            return;
        }
        long iterator = type.iterate(space, object);
        if (iterator != Value.NULL) {
            slots[at] = Value.NULL;
            slots[at + 1] = iterator;
        } else {
            long getItem = findGetItem(space, object);
            GetItemIteratorType.start(getItem, space.boundSelf, slots, at);
        }
    }

    /** As {@link #next} for an iterator that {@link #start} put in the stack slots from {@code at} on. */
    public static long nextOnStack(ObjectSpace space, int at) {
        space.longWork.turn();
        long type = space.stack.slots[at];
        return type == Value.NULL ? next(space, space.stack.slots[at + 1]) : advance(space, type, at);
    }

    /** As {@link #nextOnStack}, but a StopIteration raised by Python code passes through. */
    public static long nextOnStackAllowRaise(ObjectSpace space, int at) {
        long type = space.stack.slots[at];
        return type == Value.NULL ? nextAllowRaise(space, space.stack.slots[at + 1]) : advance(space, type, at);
    }

    private static long advance(ObjectSpace space, long type, int at) {
        space.stopValue = Value.NONE;
        return ((FourWordIterator) Rom.type(type)).advance(space, space.stack.slots, at);
    }

    /**
     * The next item, or {@link Value#STOP_ITERATION} at the end; a StopIteration raised by Python code is taken as the
     * end, its value left in {@link ObjectSpace#stopValue}. The item is not rooted by this call beyond the temporary
     * roots of the native that makes it: a loop marks and releases them each turn.
     */
    public static long next(ObjectSpace space, long iterator) {
        space.longWork.turn();
        ObjectType type = space.typeOf(iterator);
        space.stopValue = Value.NONE;
        if (type.isIterator()) {
            return nested(space, type, iterator);
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

    /**
     * As {@link #next}, for an iterator that asks another one: raises RuntimeError where too many are nested in each
     * other.
     */
    static long nextNested(ObjectSpace space, long iterator) {
        space.enterNested();
        try {
            return next(space, iterator);
        } finally {
            space.leaveNested();
        }
    }

    /** As {@link #next}, but a StopIteration raised by Python code passes through. */
    public static long nextAllowRaise(ObjectSpace space, long iterator) {
        ObjectType type = space.typeOf(iterator);
        space.stopValue = Value.NONE;
        return type.isIterator() ? nested(space, type, iterator) : callNext(space, iterator);
    }

    /** Iterators over iterators recurse in Java, so their depth is bounded. */
    private static long nested(ObjectSpace space, ObjectType type, long iterator) {
        space.heap.scratch.check(iterator);
        space.enterNested();
        try {
            return type.next(space, iterator);
        } finally {
            space.leaveNested();
        }
    }

    private static long callNext(ObjectSpace space, long iterator) {
        long next = Attributes.find(space, iterator, Names.NEXT);
        if (next == Value.NULL) {
            throw space.typeError("'" + space.typeName(iterator) + "' object isn't an iterator");
        }
        return space.callMethod(next, space.boundSelf);
    }
}
