package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ObjectSpace;

/** What a {@code raise} statement raises. */
final class Raising {
    private Raising() {}

    /** The exception for the operand of {@code raise}: an instance as it is, an instance of a class, or a TypeError. */
    static long instance(ObjectSpace space, long value) {
        long exception = value;
        if (ExceptionType.isExceptionType(space, value)) {
            exception = space.call(value);
        }
        return ExceptionType.isExceptionInstance(space, exception)
                ? exception
                : space.typeError("exceptions must derive from BaseException").exception();
    }

    /** The exception for a bare {@code raise}. */
    static long active(ObjectSpace space, Frames frames) {
        long handled = frames.handledException();
        return handled != Value.NULL
                ? handled
                : space.runtimeError("no active exception to reraise").exception();
    }
}
