package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.ProgramView;

/**
 * One call of a function, told from all others: its frame is found as long as it is there, that of a generator also while
 * it waits and whoever resumes it.
 *
 * @param depth of its frame, counted from the outermost
 * @param number tells apart the calls that have been at that depth
 * @param generator NULL for a function
 * @param birth the generator's, which tells it from others that take over its address
 */
public record Activation(int thread, int depth, CodePlace code, int number, long generator, int birth) {
    /** The call whose frame a view shows. */
    public static Activation of(StoppedProgram program, FrameView.Code frame) {
        ProgramFrames frames = frame.frames();
        long generator = frames.generator(frame.index());
        return new Activation(
                frame.thread(),
                frames.depth() - frame.index(),
                frames.code(frame.index()),
                frames.activation(frame.index()),
                generator,
                generator == Value.NULL ? 0 : program.machine().heap().births.of(generator));
    }

    /** Whether the innermost frame is that of this call. */
    boolean runs(StoppedProgram program) {
        return is(program, program.thread(), program.frames(), 0);
    }

    private boolean is(StoppedProgram program, int ofThread, ProgramFrames frames, int index) {
        if (generator != Value.NULL) {
            return frames.generator(index) == generator && isAlive(program);
        }
        return ofThread == thread
                && frames.depth() - index == depth
                && frames.activation(index) == number
                && frames.code(index).equals(code);
    }

    private boolean isAlive(StoppedProgram program) {
        return program.machine().heap().isObject(generator)
                && program.machine().heap().births.of(generator) == birth;
    }

    /** Its frame; null where it has ended. */
    public FrameView.Code find(StoppedProgram program) {
        ProgramView view = program.machine().virtualMachine().view();
        if (generator == Value.NULL) {
            ProgramFrames frames = view.threadFrames().get(thread);
            int index = frames == null ? -1 : frames.depth() - depth;
            return index >= 0 && is(program, thread, frames, index) ? new FrameView.Code(thread, frames, index) : null;
        }
        return isAlive(program) ? findGenerator(program, view) : null;
    }

    private FrameView.Code findGenerator(StoppedProgram program, ProgramView view) {
        for (var each : view.threadFrames().entrySet()) {
            ProgramFrames frames = each.getValue();
            for (int index = 0; index < frames.depth(); index++) {
                if (is(program, each.getKey(), frames, index)) {
                    return new FrameView.Code(each.getKey(), frames, index);
                }
            }
        }
        ProgramFrames suspended = view.suspendedFrames(generator);
        return suspended.depth() == 0 ? null : new FrameView.Code(thread, suspended, suspended.depth() - 1);
    }
}
