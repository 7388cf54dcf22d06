package dev.vivarium.vm;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.NotCheckpointed;

/** The places where programs may have to stop, and who is asked there. Without a debugger there are none. */
final class Stops {
    private final ObjectSpace space;

    @NotCheckpointed("belongs to whoever watches the program")
    private StopHook hook;

    /** Where a frame was sent to go on, by its depth and instruction: there it does not stop at once again. */
    @NotCheckpointed("between two instructions")
    private int movedDepth;

    @NotCheckpointed("between two instructions")
    private int movedTo;

    @NotCheckpointed("between two instructions")
    private boolean moved;

    /** The number of frames of the program that stands in front of an instruction; 0 while none does. */
    @NotCheckpointed("the debugger's; a checkpoint of a standing program begins with that instruction")
    private int standing;

    @NotCheckpointed("set anew by the tracer, which is checkpointed")
    private Tracer tracer;

    @NotCheckpointed("belongs to whoever watches the program")
    private boolean tracesNothing;

    /** What was shown last, and whose frames that were. */
    @NotCheckpointed("looks at the frames, and keeps nothing of them")
    private ProgramFrames view;

    @NotCheckpointed("whose frames are looked at")
    private Frames viewed;

    Stops(ObjectSpace space) {
        this.space = space;
    }

    void setHook(StopHook asked) {
        hook = asked;
    }

    /** Whether the innermost of some frames stands in front of an instruction, which its saved one follows. */
    boolean isStanding(Frames frames) {
        return standing > 0 && frames.depth == standing && !moved;
    }

    /** Who hears of all points of {@link TracePoints}; null for nobody. */
    void setTracer(Tracer asked) {
        tracer = asked;
    }

    /** Whether somebody wants to hear of exceptions. */
    boolean hasListeners() {
        return hook != null || tracer != null;
    }

    boolean isWatched() {
        return hook != null;
    }

    /** While whoever watches the program runs code in it, the program's tracer hears nothing. */
    void muteTracer(boolean isMuted) {
        tracesNothing = isMuted;
    }

    boolean isTracerMuted() {
        return tracesNothing;
    }

    /** Whether the function runs to which the program has itself traced. */
    boolean isTracing() {
        return tracer != null && tracer.isExecuting();
    }

    /**
     * Asks whether to stop in front of an instruction.
     *
     * @param at the instruction; the frame's saved one is the next
     * @param running the code that is running: the frame's own, or a copy of it that was left by its last instruction
     * @return the code to go on with; null where the topmost frame goes on elsewhere
     */
    int[] codeAfter(Frames frames, int at, int[] running) {
        int frame = frames.depth - 1;
        DecodedCode code = frames.code[frame];
        PatchedCode patched = code.patched;
        boolean arrives = movedDepth == frames.depth && movedTo == at;
        movedDepth = 0;
        if (running != code.code || patched == null || !patched.isStop(at)) {
            return code.code;
        }
        if (hook != null && !arrives && patched.isWatched(at)) {
            StopTest test = patched.test(at);
            if (test == null || !test.passes(view(frames))) {
                ask(frames);
            } else if (tracer == null) {
                return patched.copyFor(at);
            }
        }
        if (moved) {
            moved = false;
            Beats beats = VirtualMachine.of(space).interrupts().beats();
            if (beats.isCounting()) {
                // What is continued from a checkpoint made here begins with this beat, too.
                beats.repeat();
            }
            return null;
        }
        patched = code.patched;
        // Behind the question: a checkpoint made there begins with this instruction, and so comes to the tracer.
        if (tracer != null && patched != null && patched.isTraced(at)) {
            tracer.reached(frames);
            patched = code.patched;
        }
        int next = frames.pc[frame] - 1;
        return patched == null || !patched.isStop(next) ? code.code : patched.copyFor(next);
    }

    private void ask(Frames frames) {
        int outer = standing;
        standing = frames.depth;
        try {
            hook.reached(view(frames));
        } finally {
            standing = outer;
        }
    }

    /** Those of the running thread, for whoever looks at them. */
    private ProgramFrames view(Frames frames) {
        ProgramFrames known = view;
        if (viewed != frames || known == null) {
            known = new ProgramFrames(space, frames, space.stack);
            view = known;
            viewed = frames;
        }
        return known;
    }

    /** The program was made what it was at another moment. */
    void rewound() {
        moved = false;
        movedDepth = 0;
        tracer = null;
    }

    /** Sends the topmost frame to another instruction, in front of which it does not stop again. */
    void move(Frames frames, int instruction) {
        moved = true;
        movedDepth = frames.depth;
        movedTo = instruction;
        frames.pc[frames.depth - 1] = instruction;
        frames.top[frames.depth - 1] = space.stack.top;
    }

    /** Whether the topmost frame was sent elsewhere and has not gone on yet. */
    boolean hasMoved(Frames frames) {
        return moved && movedDepth == frames.depth;
    }

    /** Tells of an exception; gives it, or what was raised over it by the program's own tracer. */
    long raised(Frames frames, long exception) {
        if (space.heap.scratch.isOpen()) {
            return exception;
        }
        if (hook != null) {
            hook.raised(new ProgramFrames(space, frames, space.stack), exception);
        }
        return tracer == null ? exception : tracer.raised(frames, exception);
    }

    void waiting(Frames frames) {
        if (frames.depth > 0) {
            hook.waiting(new ProgramFrames(space, frames, space.stack));
        }
    }

    void threadStarted(int number) {
        if (hook != null) {
            hook.threadStarted(number);
        }
    }

    void threadEnded(int number) {
        if (hook != null) {
            hook.threadEnded(number);
        }
    }

    void loaded(DecodedCode code) {
        if (hook != null) {
            hook.loaded(new CodePlace(space, code));
        }
        if (tracer != null) {
            tracer.loaded(code);
        }
    }
}
