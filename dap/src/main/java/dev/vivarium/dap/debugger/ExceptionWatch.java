package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.ProgramFrames;

/** Decides at which exceptions the program stops. */
final class ExceptionWatch {
    private final ObjectSpace space;
    private volatile ExceptionFilters filters = ExceptionFilters.NONE;
    private long last = Value.NULL;

    ExceptionWatch(ObjectSpace space) {
        this.space = space;
    }

    void setFilters(ExceptionFilters wanted) {
        filters = wanted;
    }

    void takeOver(ExceptionWatch earlier) {
        filters = earlier.filters;
    }

    /** Whether the program stops at an exception that was raised now. One that is raised again has been seen. */
    boolean stopsAt(ProgramFrames frames, long exception) {
        ExceptionFilters wanted = filters;
        boolean again = exception == last;
        last = exception;
        if (again || wanted.equals(ExceptionFilters.NONE)) {
            return false;
        }
        boolean outOfMemory = wanted.outOfMemory() && is(exception, Exceptions.MEMORY_ERROR);
        boolean uncaught = wanted.uncaught() && !frames.hasHandler();
        return (wanted.raised() || uncaught || outOfMemory) && !isAnEnd(exception);
    }

    /** Some exceptions only say that something has come to its end. */
    private boolean isAnEnd(long exception) {
        return is(exception, Exceptions.STOP_ITERATION)
                || is(exception, Exceptions.GENERATOR_EXIT)
                || is(exception, Exceptions.SYSTEM_EXIT);
    }

    private boolean is(long exception, ExceptionType type) {
        return ExceptionType.isInstance(space, exception, type);
    }
}
