package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.state.NotCheckpointed;

/**
 * What the dispatch loop does where it jumps or turns to a frame while something is pending: counts the beat, and lets
 * threads, callbacks and whoever watches have their turn.
 */
final class Jumps {
    private final ValueStack stack;
    private final TemporaryRoots temporaries;
    private final Frames frames;
    private final Interrupts interrupts;

    /** Whether the next turn to a frame is none: a thread is continued in the middle of it. */
    @NotCheckpointed("true only while a thread is continued")
    private boolean entersQuietly;

    Jumps(ValueStack stack, TemporaryRoots temporaries, Frames frames, Interrupts interrupts) {
        this.stack = stack;
        this.temporaries = temporaries;
        this.frames = frames;
        this.interrupts = interrupts;
    }

    /** Where a fused comparison goes on: past the conditional jump at {@code pc}, or to its target. */
    static int branch(int[] code, int pc, long condition) {
        int jump = code[pc];
        boolean jumpsIf = (jump & 0xFF) == POP_JUMP_IF_TRUE;
        return condition == Value.TRUE == jumpsIf ? jump >> 8 : pc + 1;
    }

    /** As {@link #branch}, counting the jump. */
    int countedBranch(int[] code, int pc, long result) {
        int next = branch(code, pc, result);
        if (next != pc + 1) {
            interrupts.beats().passed();
        }
        return next;
    }

    /** As {@link RangeLoop#step}, counting the jump to the body; does nothing where more may happen at that beat. */
    int countedStep(int[] code, long[] constants, int pc, int sp) {
        if (!interrupts.isQuiet()) {
            return -1;
        }
        int next = RangeLoop.step(stack.slots, code, constants, pc, sp);
        if (next >= 0 && next != pc + RangeLoop.LENGTH) {
            interrupts.beats().passed();
        }
        return next;
    }

    /** Does what waits for the jump before {@code pc}; the state is saved. */
    void interrupt(int frame, int pc, int sp, int target) {
        if (interrupts.isQuiet()) {
            interrupts.beats().passed();
            return;
        }
        boolean pops = (frames.code[frame].code[pc - 1] & 0xFF) != JUMP;
        interrupts.handleAtJump(target, pops);
        land(frame, sp, target, pops);
    }

    /** Does the jump in whose middle a thread waited. */
    void finish(Rest.OfJump jump) {
        int frame = frames.depth - 1;
        interrupts.afterTurn();
        land(frame, stack.top, jump.target(), jump.pops());
    }

    /** Makes the state complete, for a listener: as if the jump were done. What it pops is still needed here. */
    private void land(int frame, int sp, int target, boolean pops) {
        frames.pc[frame] = target;
        frames.top[frame] = pops ? sp - 1 : sp;
        if (interrupts.beats().isCounting()) {
            stack.top = frames.top[frame];
            interrupts.beats().reached();
        }
    }

    /** Turns to the topmost frame, whose state is complete. */
    void turn(int mark) {
        if (entersQuietly) {
            entersQuietly = false;
        } else if (interrupts.beats().isCounting()) {
            temporaries.release(mark);
            stack.top = frames.top[frames.depth - 1];
            interrupts.beats().reached();
        }
    }

    void turnQuietlyNext() {
        entersQuietly = true;
    }
}
