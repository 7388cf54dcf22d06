package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A step in progress: where the program must be looked at, and where it ends. */
final class Stepping {
    /** How far a step goes. */
    enum Kind {
        /** To the next statement anywhere. */
        IN,
        /** To the next statement of this frame or one further out. */
        OVER,
        /** Into one call of the statement; where it is not made, as OVER. */
        INTO,
        /** To the caller. */
        OUT,
        /** To the next instruction anywhere. */
        INSTRUCTION
    }

    private final Kind kind;
    /** Whether it begins in the function to which the program has itself traced; no other step ends there. */
    private final boolean isTracing;

    private final int thread;
    private final int depth;
    private final int line;
    private final int instruction;
    private final CodePlace code;
    /** The instruction whose call is stepped into. */
    private final int call;
    /** Where the callers go on. */
    private final Set<CodePlace> callers = new HashSet<>();

    private Stepping(Kind kind, int thread, ProgramFrames frames, int call, boolean isTracing) {
        this.kind = kind;
        this.isTracing = isTracing;
        this.call = call;
        this.thread = thread;
        depth = frames.depth();
        line = depth == 0 ? 0 : frames.line(0);
        instruction = depth == 0 ? 0 : frames.instruction(0);
        code = depth == 0 ? null : frames.code(0);
        for (int frame = 1; frame < depth; frame++) {
            callers.add(frames.code(frame));
        }
    }

    /**
     * @param call the instruction whose call a step goes into; -1 for any
     * @param isTracing whether the program is in the function to which it has itself traced
     */
    static Stepping from(Kind kind, int thread, ProgramFrames frames, int call, boolean isTracing) {
        return new Stepping(kind, thread, frames, call, isTracing);
    }

    /** A step into the first statement of a program. */
    static Stepping intoProgram(ProgramFrames none) {
        return new Stepping(Kind.IN, 1, none, -1, false);
    }

    int depth() {
        return depth;
    }

    int thread() {
        return thread;
    }

    boolean goesIn() {
        return kind == Kind.IN || kind == Kind.INTO || kind == Kind.INSTRUCTION;
    }

    /** Whether the step began before the program. */
    boolean isEntry() {
        return depth == 0;
    }

    /** Marks the instructions of a code at which the step may end. */
    void mark(CodePlace place, boolean[] stops) {
        boolean everywhere = kind == Kind.IN || kind == Kind.INTO || kind == Kind.INSTRUCTION;
        if (!everywhere && !callers.contains(place) && !(kind == Kind.OVER && place.equals(code))) {
            return;
        }
        if (kind == Kind.INSTRUCTION || kind != Kind.IN && callers.contains(place)) {
            // A caller goes on in the middle of a statement.
            Arrays.fill(stops, true);
            return;
        }
        for (int statement : place.statements()) {
            stops[statement] = true;
        }
    }

    boolean endsAt(int runningThread, ProgramFrames frames, boolean traces) {
        if (runningThread != thread || traces && !isTracing) {
            return false;
        }
        int here = frames.depth();
        boolean movedOn = frames.line(0) != line || frames.instruction(0) <= instruction;
        return switch (kind) {
            case INSTRUCTION -> true;
            case IN -> here != depth || movedOn;
            case OVER -> here < depth || here == depth && frames.code(0).isStatement(frames.instruction(0)) && movedOn;
            case INTO ->
                here > depth && frames.instruction(here - depth) == call
                        || here < depth
                        || here == depth && frames.code(0).isStatement(frames.instruction(0)) && movedOn;
            case OUT -> here < depth;
        };
    }
}
