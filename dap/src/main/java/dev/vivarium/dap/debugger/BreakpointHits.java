package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopTest;
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

    /**
     * The ids of the breakpoints that stop the program here.
     *
     * @param again whether the program has been here before: messages are not printed again
     */
    List<Integer> at(StoppedProgram program, boolean again) {
        return breakpoints.at(program.frames().code(0), program.frames().instruction(0)).stream()
                .filter(breakpoint -> stopsAt(breakpoint, program, again))
                .map(Breakpoint::id)
                .toList();
    }

    /** What a breakpoint prints where it does not stop. */
    String message(Breakpoint breakpoint, ProgramFrames frames) {
        return breakpoint.messageIn(frames.code(0), evaluator).in(frames);
    }

    void print(String message) {
        listener.message(message + "\n");
    }

    /** What lets the program go on at the places of a code where it need not stop; null where nothing does. */
    StopTest[] tests(CodePlace code, boolean[] stops, OwnWork ownWork) {
        StopTest[] tests = null;
        for (int i = 0; i < stops.length; i++) {
            if (stops[i]) {
                tests = tests == null ? new StopTest[stops.length] : tests;
                tests[i] = PlaceTest.of(breakpoints.at(code, i), code, evaluator, this, ownWork);
            }
        }
        return tests;
    }

    private boolean isTrue(Breakpoint breakpoint, StoppedProgram program) {
        ProgramFrames frames = program.frames();
        return breakpoint.condition().in(frames.code(0), evaluator).isTrue(frames);
    }

    /** The ids of those that stop the program when it goes back; nothing is printed again. */
    List<Integer> inThePast(StoppedProgram program) {
        return breakpoints.at(program.frames().code(0), program.frames().instruction(0)).stream()
                .filter(breakpoint -> stopsInThePast(breakpoint, program))
                .map(Breakpoint::id)
                .toList();
    }

    private boolean stopsInThePast(Breakpoint breakpoint, StoppedProgram program) {
        try {
            return (breakpoint.condition() == null || isTrue(breakpoint, program))
                    && breakpoint.hits().hit(program.position())
                    && !breakpoint.isLog();
        } catch (EvaluationFailed problem) {
            // It has been told, and stops as it did then.
            return true;
        }
    }

    private boolean stopsAt(Breakpoint breakpoint, StoppedProgram program, boolean again) {
        try {
            if (breakpoint.condition() != null && !isTrue(breakpoint, program)) {
                return false;
            }
            if (!breakpoint.hits().hit(program.position())) {
                return false;
            }
            if (breakpoint.isLog() && !again) {
                print(message(breakpoint, program.frames()));
            }
            return !breakpoint.isLog();
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
            if (seen != null && holds(watch, program) && watch.hits().hit(program.position())) {
                ids.add(watch.id());
                texts.add(seen);
            } else if (program.position() != null && watch.hits().matters() && isAtStatement(program)) {
                watch.hits().know(program.position());
            }
        }
        return ids.isEmpty() ? null : new Stop(Stop.Reason.DATA, program.thread(), String.join("; ", texts), ids);
    }

    private static boolean isAtStatement(StoppedProgram program) {
        return program.frames().code(0).isStatement(program.frames().instruction(0));
    }

    private boolean holds(ValueWatch watch, StoppedProgram program) {
        try {
            ProgramFrames frames = program.frames();
            return watch.condition() == null
                    || watch.condition().in(frames.code(0), evaluator).isTrue(frames);
        } catch (EvaluationFailed problem) {
            listener.output(Channel.CONSOLE, "breakpoint on " + watch.name() + ": " + problem.lastLine() + "\n");
            return true;
        }
    }
}
