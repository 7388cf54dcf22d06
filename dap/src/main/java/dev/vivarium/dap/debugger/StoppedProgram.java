package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.ProgramFrames;

/** A program while it is stopped; to be used by its own thread, and not after it went on. */
public final class StoppedProgram {
    private final Machine machine;
    private final ProgramFrames frames;
    private final int thread;
    private final Evaluator evaluator;
    private long exception = Value.NULL;

    StoppedProgram(Machine machine, ProgramFrames frames, int thread, Evaluator evaluator) {
        this.machine = machine;
        this.frames = frames;
        this.thread = thread;
        this.evaluator = evaluator;
    }

    public Machine machine() {
        return machine;
    }

    public ObjectSpace space() {
        return machine.space();
    }

    public ProgramFrames frames() {
        return frames;
    }

    /** The number of the green thread that stopped. */
    public int thread() {
        return thread;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The exception at whose raising the program stopped; NULL where it stopped for something else. */
    public long exception() {
        return exception;
    }

    void setException(long raised) {
        exception = raised;
    }
}
