package dev.vivarium.module;

import dev.vivarium.heap.MemoryFault;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.Traceback;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.vm.VirtualMachine;

/** How programs end: their exit codes, and what is printed for an exception that nobody caught. */
final class ProgramEnd {
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final ObjectSpace space;
    private final VirtualMachine machine;

    @NotCheckpointed("read at once, when the program has ended")
    private boolean hasExited;

    ProgramEnd(ObjectSpace space, VirtualMachine machine) {
        this.space = space;
        this.machine = machine;
    }

    /**
     * Runs a program to its end.
     *
     * @param handle the standard stream that shows an uncaught exception
     * @return the exit code
     */
    int of(Runnable program, int handle) {
        return of(program, handle, () -> {});
    }

    /** As {@link #of(Runnable, int)}; does something between the end of the program and the report on it. */
    int of(Runnable program, int handle, Runnable between) {
        try {
            return ended(program, handle, between);
        } catch (IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException
                | NegativeArraySizeException
                | ArithmeticException
                | IllegalArgumentException
                | IllegalStateException
                | OutOfMemoryError
                | StackOverflowError failure) {
            if (space.heap.wasStoredThroughPointer()) {
                // Objects are no longer what they were made as; anything may have come of that.
                throw new MemoryFault("hazard: the heap is damaged; the program has stored through a pointer");
            }
            throw failure;
        }
    }

    private int ended(Runnable program, int handle, Runnable between) {
        hasExited = false;
        long exception = outcome(program);
        if (exception == Value.NULL) {
            exception = outcome(() -> machine.interrupts().handle());
        }
        space.stack.push(exception);
        between.run();
        space.stack.pop();
        return exception == Value.NULL ? 0 : report(exception, handle);
    }

    /** Whether the last program ended by asking to exit. */
    boolean hasExited() {
        return hasExited;
    }

    /** What escapes from an action as a Python exception; NULL for nothing. */
    private long outcome(Runnable action) {
        try {
            return ExceptionType.raisedBy(space, action);
        } catch (StackOverflowError tooDeep) {
            return space.runtimeError("maximum recursion depth exceeded").exception();
        }
    }

    private int report(long exception, int handle) {
        space.stack.push(exception);
        if (ExceptionType.isInstance(space, exception, Exceptions.SYSTEM_EXIT)) {
            hasExited = true;
            return exitCode(ExceptionType.value(space, exception));
        }
        Traceback.report(space, handle, "", exception);
        return ExceptionType.isInstance(space, exception, Exceptions.KEYBOARD_INTERRUPT) ? INTERRUPTED : FAILED;
    }

    private int exitCode(long value) {
        if (value == Value.NONE) {
            return 0;
        }
        if (IntType.isInt(space, value)) {
            return (int) IntType.toLongTruncated(space, value) & 0xFF;
        }
        Printer.Buffer out = Printer.buffer();
        Printing.printAnyhow(space, out, value, PrintKind.STR);
        out.print("\n");
        byte[] text = out.bytes();
        space.host.standardError(text, 0, text.length);
        return FAILED;
    }

    /** Calls what {@code sys.atexit} was given, after a program that ended with {@code code}. */
    int runExitFunction(int code, long function) {
        if (!space.typeOf(function).isCallable(space, function)) {
            return code;
        }
        long exception = outcome(() -> space.call(function));
        return exception == Value.NULL ? code : report(exception, Host.STANDARD_ERROR);
    }
}
