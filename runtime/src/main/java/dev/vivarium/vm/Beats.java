package dev.vivarium.vm;

import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;

/**
 * Counts the beats of a run: every jump, and every time that the interpreter turns to a frame. Two runs that get the
 * same answers from outside beat alike, so the count is the clock of recording and replay. Between two beats frames are
 * only left and instructions only go forward: beat, depth and instruction together name one moment of a run.
 *
 * <p>Counting makes {@link Interrupts#pending} true for good, so that a run which is not counted pays nothing.
 */
public final class Beats implements Checkpointed<Long> {
    /** Told at beats that it wants to see. The machine's state is complete then and may be read, but not changed. */
    @FunctionalInterface
    public interface Listener {
        /** Gives the next beat at which it is told; one that is over stands for the next. */
        long beat(long count);
    }

    private long count;

    @NotCheckpointed("who counts belongs to no moment of the run")
    private long nextTold;

    @NotCheckpointed("who counts belongs to no moment of the run")
    private Listener listener;

    @NotCheckpointed("who counts belongs to no moment of the run")
    private Listener held;

    @NotCheckpointed("of the time of one evaluation beside the program")
    private long heldCount;

    /** Begins to count, going on from the last count. */
    void listen(Listener told) {
        listener = told;
        nextTold = 0;
    }

    /** Counts nothing until {@link #release}. */
    void hold() {
        held = listener;
        heldCount = count;
        listener = null;
    }

    void release() {
        listener = held;
        count = heldCount;
    }

    boolean isCounting() {
        return listener != null;
    }

    /** Beats so far; those of times that were not counted are not in it. */
    public long count() {
        return count;
    }

    /** A beat at which nobody is told: the state is not complete, or nobody wants to know. */
    void passed() {
        count++;
    }

    /** What is continued from a checkpoint begins with the beat at which the checkpoint was made. */
    void repeat() {
        count--;
    }

    /** Whether somebody is told at the next beat, or nobody counts. */
    boolean isDue() {
        return count + 1 >= nextTold;
    }

    void reached() {
        count++;
        if (count >= nextTold) {
            nextTold = listener.beat(count);
        }
    }

    @Override
    public Long save() {
        return count;
    }

    @Override
    public void restore(Long saved) {
        count = saved;
        nextTold = 0;
    }
}
