package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Value;

/**
 * Heap objects set aside when the machine starts, so that an error can be raised while the heap is full or locked: one
 * exception, its arguments and two traceback entries. A second error overwrites the first, as on MicroPython.
 */
final class EmergencyException {
    /** The most arguments the reserved tuple holds; with more, the exception has none. */
    private static final int MAX_ARGUMENTS = 2;

    /** The longest message, in characters. */
    private static final int MAX_MESSAGE = 151;

    private static final int TRACEBACK_WORDS = 2 * Traceback.ENTRY_WORDS;

    private final RootSlots roots;
    private final int exception;
    private final int arguments;
    private final int traceback;

    EmergencyException(Heap heap, RootSlots roots) {
        this.roots = roots;
        int mark = heap.temporaries.mark();
        exception = reserve(heap, "emergency exception", ExceptionType.WORDS);
        arguments = reserve(heap, "emergency exception arguments", TupleType.words(MAX_ARGUMENTS));
        traceback = reserve(heap, "emergency exception traceback", TRACEBACK_WORDS);
        heap.temporaries.release(mark);
    }

    private int reserve(Heap heap, String name, int words) {
        int slot = roots.define(name);
        roots.set(slot, heap.allocate(words));
        return slot;
    }

    /** The reserved exception, made an instance of {@code type} without arguments and traceback. */
    long exception(ObjectSpace space, ObjectType type) {
        long reserved = roots.get(exception);
        space.heap.store(reserved, 0, type.value());
        space.heap.store(reserved, ExceptionType.TRACEBACK_SIZES, 0);
        space.heap.store(reserved, ExceptionType.TRACEBACK, Value.NULL);
        space.heap.store(reserved, ExceptionType.ARGUMENTS, space.emptyTuple());
        return reserved;
    }

    /** The reserved tuple with {@code count} values of the stack, or an empty one where they do not fit. */
    long arguments(ObjectSpace space, int base, int count) {
        if (count > MAX_ARGUMENTS) {
            return space.emptyTuple();
        }
        long reserved = roots.get(arguments);
        space.heap.store(reserved, 0, TupleType.INSTANCE.value());
        space.heap.store(reserved, TupleType.LENGTH, count);
        for (int i = 0; i < count; i++) {
            TupleType.set(space, reserved, i, space.stack.slots[base + i]);
        }
        return reserved;
    }

    /** As much of a message as is kept, for a string that needs no heap. */
    static String shortened(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    }

    /** Room for two traceback entries. */
    long traceback() {
        return roots.get(traceback);
    }

    static int tracebackWords() {
        return TRACEBACK_WORDS;
    }
}
