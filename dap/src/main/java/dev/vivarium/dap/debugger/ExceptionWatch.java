package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.ProgramFrames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Decides at which exceptions the program stops. */
final class ExceptionWatch {
    /** What the exception is called in conditions. */
    private static final String EXCEPTION_NAME = "e";

    private final Machine machine;
    private final Evaluator evaluator;
    private final Consumer<String> problems;
    private volatile List<ExceptionFilter> filters = List.of();
    /** What the filters' expressions are in the code in which they were asked, by their texts. */
    private final Map<String, Condition> conditions = new HashMap<>();

    private long last = Value.NULL;
    private int lastBirth;

    /** @param problems told of conditions that cannot be evaluated */
    ExceptionWatch(Machine machine, Evaluator evaluator, Consumer<String> problems) {
        this.machine = machine;
        this.evaluator = evaluator;
        this.problems = problems;
    }

    void setFilters(List<ExceptionFilter> wanted) {
        filters = List.copyOf(wanted);
    }

    void takeOver(ExceptionWatch earlier) {
        filters = earlier.filters;
    }

    /** The program was made what it was at another moment. */
    void rewound() {
        last = Value.NULL;
        conditions.clear();
    }

    /**
     * Notes that an exception is raised, and says why that stops the program; null where it does not. One that is only
     * on its way through native code, or raised again, is no other.
     */
    ExceptionMode raised(ProgramFrames frames, long exception) {
        int birth = Value.isHeap(exception) ? machine.heap().births.of(exception) : 0;
        boolean again = exception == last && birth == lastBirth;
        last = exception;
        lastBirth = birth;
        if (again || filters.isEmpty()) {
            return null;
        }
        for (ExceptionFilter filter : filters) {
            if (holds(filter, frames, exception)) {
                return filter.mode();
            }
        }
        return null;
    }

    private boolean holds(ExceptionFilter filter, ProgramFrames frames, long exception) {
        ExceptionCondition condition = filter.condition();
        boolean endsSomething = !condition.namesTypes() && isUsual(exception);
        if (endsSomething
                || !condition.hasType(machine.space(), exception)
                || !holds(filter.mode(), frames, exception)) {
            return false;
        }
        if (condition.expression() == null) {
            return true;
        }
        try {
            return conditions
                    .computeIfAbsent(condition.expression(), text -> new Condition(text, EXCEPTION_NAME))
                    .in(frames.code(0), evaluator)
                    .isTrue(frames, exception);
        } catch (EvaluationFailed problem) {
            problems.accept("condition of " + filter.mode().filter() + ": " + problem.lastLine());
            return true;
        }
    }

    /** What ends loops, generators and programs is no error. */
    private boolean isUsual(long exception) {
        ObjectSpace space = machine.space();
        return ExceptionType.isInstance(space, exception, Exceptions.STOP_ITERATION)
                || ExceptionType.isInstance(space, exception, Exceptions.GENERATOR_EXIT)
                || ExceptionType.isInstance(space, exception, Exceptions.SYSTEM_EXIT);
    }

    private boolean holds(ExceptionMode mode, ProgramFrames frames, long exception) {
        return switch (mode) {
            case RAISED -> true;
            case UNCAUGHT -> frames.catcher(exception) < 0;
            case USER_UNHANDLED -> leavesProgram(frames, frames.catcher(exception));
            case OUT_OF_MEMORY -> ExceptionType.isInstance(machine.space(), exception, Exceptions.MEMORY_ERROR);
        };
    }

    private static boolean leavesProgram(ProgramFrames frames, int catcher) {
        return !LibraryCode.isLibrary(frames.code(0).file())
                && (catcher < 0 || LibraryCode.isLibrary(frames.code(catcher).file()));
    }
}
