package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.ProgramListener.Channel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The reason to stop where values have changed; null where none has. */
    static Stop changeOf(Collection<ValueWatch> values, StoppedProgram program) {
        List<ValueWatch> changed =
                values.stream().filter(watch -> watch.hasChanged(program)).toList();
        return changed.isEmpty()
                ? null
                : new Stop(
                        Stop.Reason.DATA,
                        program.thread(),
                        changed.stream()
                                .map(watch -> watch.name() + " has changed")
                                .collect(Collectors.joining("; ")),
                        changed.stream().map(ValueWatch::id).toList());
    }
}
