package dev.vivarium.dap.debugger;

import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** The step in progress, in the program or in a collection; none where the program just runs. */
final class Stepper {
    private final CollectionWatch collections;
    private volatile Stepping stepping;

    Stepper(CollectionWatch collections) {
        this.collections = collections;
    }

    /** Stops in front of the program's first statement. */
    void stopOnEntry(ProgramFrames none) {
        stepping = Stepping.intoProgram(none);
    }

    void clear() {
        stepping = null;
        collections.step(null);
    }

    boolean isActive() {
        return stepping != null;
    }

    /** Lets a stopped collection go on until a condition holds. */
    void stepCollection(StopCondition until) {
        stepping = null;
        collections.step(until);
    }

    /** Begins a step. In a collection it goes by action, object and phase; behind its end, on in the program. */
    void begin(Resumption how, StoppedProgram program) {
        clear();
        Stepping.Kind kind = how.stepping();
        if (kind == null) {
            return;
        }
        int thread = how.thread() == 0 ? program.thread() : how.thread();
        if (thread != program.thread()) {
            ProgramFrames frames =
                    program.machine().virtualMachine().view().threadFrames().get(thread);
            if (frames == null) {
                throw new IllegalArgumentException("there is no thread " + thread + " that could step");
            }
            stepping = Stepping.from(kind, thread, frames, how.call(), false);
            return;
        }
        ActiveCollection collection = program.innermostCollection();
        boolean inCollection = collection != null && !collection.collection().isDone();
        if (!inCollection) {
            Stepping.Kind behindEnd = kind == Stepping.Kind.OUT && collection != null ? Stepping.Kind.OVER : kind;
            stepping = Stepping.from(behindEnd, thread, program.frames(), how.call(), program.isTracing());
            return;
        }
        switch (kind) {
            case OVER -> collections.step(StopCondition.nextObject());
            case OUT -> collections.step(StopCondition.nextPhase());
            default -> {
                collections.step(StopCondition.nextEvent());
                // The action may be to call the program.
                stepping = Stepping.from(kind, thread, program.frames(), -1, program.isTracing());
            }
        }
    }

    /** Marks the instructions of a code at which the step may end. */
    void mark(CodePlace code, boolean[] stops) {
        Stepping step = stepping;
        if (step != null) {
            step.mark(code, stops);
        }
    }

    /** The reason to stop where the step ends; null where it goes on. */
    Stop endsAt(StoppedProgram program) {
        Stepping step = stepping;
        return step != null && step.endsAt(program.thread(), program.frames(), program.isTracing())
                ? Stop.of(step.isEntry() ? Stop.Reason.ENTRY : Stop.Reason.STEP, program.thread())
                : null;
    }

    /** Whether the step ends where a collection begins or goes on. */
    boolean endsIn(ActiveCollection collection, boolean begins, int thread) {
        Stepping step = stepping;
        if (step == null || step.thread() != thread || step.isEntry()) {
            return false;
        }
        boolean called = begins && collection.collection().cause() == Cause.EXPLICIT;
        return called && step.goesIn() || step.depth() > collection.depth();
    }
}
