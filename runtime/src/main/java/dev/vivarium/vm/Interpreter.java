package dev.vivarium.vm;

import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.state.NotCheckpointed;

/**
 * Runs the frames of one thread: enters the dispatch loop, turns what escapes from it into an exception of the program,
 * and goes on in the frame that handles it.
 */
final class Interpreter {
    private final ObjectSpace space;
    private final ValueStack stack;
    private final TemporaryRoots temporaries;
    private final Frames frames;
    private final Unwinder unwinder;
    private final CallSequence calls;
    private final Generators generators;
    private final Jumps jumps;
    private final Dispatch loop;

    /** The temporaries below those of the outermost frame's instructions. */
    @NotCheckpointed("saved with its thread")
    private int outermostMark;

    Interpreter(ObjectSpace space, Frames frames, CodeTable codes, Interrupts interrupts, Slices slices, Stops stops) {
        this.space = space;
        this.frames = frames;
        stack = space.stack;
        temporaries = space.heap.temporaries;
        calls = new CallSequence(space, frames, codes);
        generators = new Generators(space, frames, codes, calls);
        unwinder = new Unwinder(space, frames, generators, interrupts.beats(), stops);
        jumps = new Jumps(stack, temporaries, frames, interrupts);
        Operations operations = new Operations(space, frames, codes, slices);
        loop = new Dispatch(space, frames, operations, calls, generators, unwinder, interrupts, jumps, stops);
    }

    CallSequence calls() {
        return calls;
    }

    Generators generators() {
        return generators;
    }

    /**
     * Runs the topmost frame, which is an entry frame, until it returns or yields.
     *
     * @return its value; {@link Value#STOP_ITERATION} for a generator that returned
     * @throws PythonError what escaped from it
     */
    long run() {
        return run(frames.depth, null);
    }

    /**
     * Goes on with the topmost frame of a restored program, whose entry frame is the first, as {@link #run()}.
     *
     * @param rest what is left of an instruction, or null
     */
    long goOn(Rest rest) {
        return run(1, rest);
    }

    private long run(int entry, Rest rest) {
        int mark = temporaries.mark();
        if (entry == 1) {
            outermostMark = mark;
        }
        Rest left = rest;
        while (true) {
            long raised;
            try {
                if (left != null) {
                    Rest now = left;
                    left = null;
                    finish(now);
                }
                return loop.dispatch(entry, mark);
            } catch (PythonError error) {
                if (frames.depth < entry) {
                    // A raise instruction has found no handler and left the entry frame.
                    throw error;
                }
                raised = error.exception();
            } catch (OutOfMemory error) {
                raised = ExceptionType.outOfMemory(space, error).exception();
            } catch (StackOverflowError error) {
                raised = calls.recursionError();
            }
            unwinder.unwind(raised, entry);
            temporaries.release(mark);
        }
    }

    int outermostMark() {
        return outermostMark;
    }

    void setOutermostMark(int mark) {
        outermostMark = mark;
    }

    /** Finishes the instruction in whose middle the topmost frame is. */
    private void finish(Rest rest) {
        if (rest instanceof Rest.OfJump) {
            jumps.finish((Rest.OfJump) rest);
        } else {
            Rest.OfCall call = (Rest.OfCall) rest;
            int frame = frames.depth - 1;
            int slot = call.place().slot();
            long value = VirtualMachine.of(space).waits().finish(call);
            if (call.place().entersWith()) {
                frames.pushBlock(frames.code[frame].operand(frames.pc[frame] - 1), slot, true);
            }
            stack.slots[slot] = value;
            frames.top[frame] = slot + 1;
        }
        jumps.turnQuietlyNext();
    }
}
