package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.ProgramListener.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Decides which breakpoints stop the program where it is; conditions and messages are evaluated in the program. */
final class BreakpointHits {
    private final BreakpointTable breakpoints;
    private final Evaluator evaluator;
    private final ProgramListener listener;

    BreakpointHits(BreakpointTable breakpoints, Evaluator evaluator, ProgramListener listener) {
        this.breakpoints = breakpoints;
        this.evaluator = evaluator;
        this.listener = listener;
    }

    /** The ids of the breakpoints that stop the program here. */
    List<Integer> at(StoppedProgram program) {
        return breakpoints.at(program.frames().code(0), program.frames().instruction(0)).stream()
                .filter(breakpoint -> stopsAt(breakpoint, program))
                .map(Breakpoint::id)
                .toList();
    }

    private boolean stopsAt(Breakpoint breakpoint, StoppedProgram program) {
        try {
            if (breakpoint.condition() != null && !evaluator.isTrue(breakpoint.condition(), program.frames())) {
                return false;
            }
            if (!breakpoint.hit()) {
                return false;
            }
            if (breakpoint.logMessage() == null) {
                return true;
            }
            listener.output(Channel.CONSOLE, evaluator.interpolate(breakpoint.logMessage(), program.frames()) + "\n");
            return false;
        } catch (EvaluationFailed problem) {
            listener.output(Channel.CONSOLE, "breakpoint in " + breakpoint.place() + ": " + problem.lastLine() + "\n");
            return true;
        }
    }

    /** The reason to stop where values are read or have changed; null where none is or has. */
    Stop at(Collection<ValueWatch> values, StoppedProgram program) {
        List<Integer> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (ValueWatch watch : values) {
            String seen = watch.sees(program);
            if (seen != null && holds(watch, program) && watch.hit()) {
                ids.add(watch.id());
                texts.add(seen);
            }
        }
        return ids.isEmpty() ? null : new Stop(Stop.Reason.DATA, program.thread(), String.join("; ", texts), ids);
    }

    private boolean holds(ValueWatch watch, StoppedProgram program) {
        try {
            return watch.condition() == null || evaluator.isTrue(watch.condition(), program.frames());
        } catch (EvaluationFailed problem) {
            listener.output(Channel.CONSOLE, "breakpoint on " + watch.name() + ": " + problem.lastLine() + "\n");
            return true;
        }
    }
}
