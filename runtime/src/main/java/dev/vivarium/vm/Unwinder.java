package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.state.NotCheckpointed;

/**
 * Finds the handler of a raised exception, and runs finally blocks on the way out of a return or jump. A finally block
 * that is entered on the way out finds a reason on the stack: a non-negative small int (handlers still to unwind, with
 * the jump's target below it) or -1 (a return, with the value below it).
 */
final class Unwinder {
    private static final int RETURNING = -1;
    /** In the count of an unwind jump: also pop a for loop's iterator at the end. */
    private static final int POP_ITERATOR = 0x80;

    private final ObjectSpace space;
    private final Frames frames;
    private final Generators generators;
    private final Beats beats;

    private final Stops stops;
    private final long[] slots;

    /** Second result of the unwinding methods: the stack top. */
    @NotCheckpointed("read at once")
    int top;

    Unwinder(ObjectSpace space, Frames frames, Generators generators, Beats beats, Stops stops) {
        this.stops = stops;
        this.space = space;
        this.frames = frames;
        this.generators = generators;
        this.beats = beats;
        slots = space.stack.slots;
    }

    /**
     * Brings the frames to the handler of an exception that the running frame raised.
     *
     * @param entry the depth of the frame that was called from Java
     * @throws PythonError where no frame down to the entry frame handles it; they are then popped
     */
    void unwind(long raised, int entry) {
        long exception = raised;
        boolean inCaller = false;
        if (stops.hasListeners()) {
            exception = stops.raised(frames, exception);
        }
        while (true) {
            space.setCurrentException(exception);
            int frame = frames.depth - 1;
            int fault = frames.pc[frame] - 1;
            if (endsIteration(exception, frame, fault)) {
                return;
            }
            int operation = Fusion.unfused(frames.code[frame].operation(Math.max(fault, 0)));
            if (inCaller || operation != Instructions.END_FINALLY && operation != Instructions.RAISE_LAST) {
                addTraceback(exception, frame, Math.max(fault, 0));
            }
            if (findHandler(exception, frame, fault)) {
                return;
            }
            byte kind = frames.kind[frame];
            exception = generators.abandon(frame, exception);
            frames.pop();
            if (frames.depth < entry) {
                throw new PythonError(exception);
            }
            space.stack.top = frames.top[frames.depth - 1];
            inCaller = kind != Frames.ENTRY;
        }
    }

    /** Leaves a block; what it handled is no longer the current exception. */
    void popBlock() {
        frames.popBlock();
        space.setCurrentException(Value.NULL);
    }

    private void addTraceback(long exception, int frame, int instruction) {
        DecodedCode code = frames.code[frame];
        if (!code.inTraceback) {
            return;
        }
        Traceback.add(space, exception, code.sourceFile, code.lineAt(instruction), code.name);
    }

    /** A StopIteration that comes out of a for loop's iterator, or of what {@code yield from} delegates to. */
    private boolean endsIteration(long exception, int frame, int fault) {
        if (fault < 0) {
            return false;
        }
        int instruction = frames.code[frame].code[fault];
        int operation = Fusion.unfused(frames.code[frame].operation(fault));
        if (operation != Instructions.FOR_ITER && operation != Instructions.YIELD_FROM
                || !ExceptionType.isInstance(space, exception, Exceptions.STOP_ITERATION)) {
            return false;
        }
        int sp = space.stack.top;
        if (operation == Instructions.FOR_ITER) {
            frames.pc[frame] = instruction >> 8;
            frames.top[frame] = sp - Operations.ITERATOR_SLOTS;
        } else {
            // The stack holds what was delegated to and the value sent.
            slots[sp - 2] = ExceptionType.stopValue(space, exception);
            frames.top[frame] = sp - 1;
        }
        return true;
    }

    private boolean findHandler(long exception, int frame, int fault) {
        while (frames.hasBlock() && frames.handler[frames.blocks - 1] <= fault) {
            popBlock();
        }
        if (!frames.hasBlock()) {
            return false;
        }
        int block = frames.blocks - 1;
        frames.handled[block] = exception;
        int sp = frames.blockTop[block];
        slots[sp] = exception;
        frames.pc[frame] = frames.handler[block];
        frames.top[frame] = sp + 1;
        space.stack.top = sp + 1;
        return true;
    }

    /**
     * Prepares a return whose value is on the stack: enters the innermost finally block that is not active yet.
     *
     * @return its instruction, or -1 when the frame may return; {@link #top} is the stack top in both cases
     */
    int unwindReturn(int pc, int sp) {
        top = sp;
        while (frames.hasBlock()) {
            int block = frames.blocks - 1;
            if (frames.isFinally[block]) {
                if (frames.handler[block] >= pc) {
                    int at = frames.blockTop[block];
                    slots[at] = slots[top - 1];
                    slots[at + 1] = Value.ofSmallInt(RETURNING);
                    top = at + 2;
                    return frames.handler[block];
                }
                cancelActiveFinally();
            }
            popBlock();
        }
        return -1;
    }

    /**
     * Unwinds for a jump out of blocks. The stack holds the target.
     *
     * @param count handlers to unwind, and the flag to pop an iterator
     * @return the instruction to go on with
     */
    int unwindJump(int pc, int sp, int count) {
        if (beats.isCounting()) {
            // A loop may consist of this jump alone.
            beats.passed();
        }
        top = sp;
        int remaining = count;
        while ((remaining & POP_ITERATOR - 1) > 0) {
            remaining--;
            int block = frames.blocks - 1;
            if (frames.isFinally[block]) {
                if (frames.handler[block] >= pc) {
                    slots[top++] = Value.ofSmallInt(remaining);
                    return frames.handler[block];
                }
                cancelActiveFinally();
            }
            popBlock();
        }
        int target = (int) Value.smallIntValue(slots[--top]);
        if (remaining != 0) {
            top -= Operations.ITERATOR_SLOTS;
        }
        return target;
    }

    /** Goes on after a finally block that was entered on the way out; as {@link #unwindReturn}. */
    int resume(int pc, int sp, int reason) {
        return reason < 0 ? unwindReturn(pc, sp) : unwindJump(pc, sp, reason);
    }

    /** A finally block is left by another jump or return: its own reason is dropped. */
    private void cancelActiveFinally() {
        if (Value.isSmallInt(slots[top - 2])) {
            slots[top - 3] = slots[top - 1];
            top -= 2;
        } else {
            slots[top - 2] = slots[top - 1];
            top--;
        }
    }
}
