package dev.vivarium.object;

import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.state.Checkpointed;

/** What belongs to one thread of the program, while that does not run. */
public final class ThreadState implements Checkpointed<ThreadState.State> {
    public final ValueStack stack;
    public long stopValue = Value.NONE;
    public long locals;
    public long exception;
    int nesting;
    int heapLocks;

    public ThreadState(ValueStack stack) {
        this.stack = stack;
    }

    /** A copy, for a checkpoint. */
    public record State(long[] stack, long stopValue, long locals, long exception, int nesting, int heapLocks) {}

    @Override
    public State save() {
        return new State(stack.save(), stopValue, locals, exception, nesting, heapLocks);
    }

    @Override
    public void restore(State saved) {
        stack.restore(saved.stack());
        stopValue = saved.stopValue();
        locals = saved.locals();
        exception = saved.exception();
        nesting = saved.nesting();
        heapLocks = saved.heapLocks();
    }
}
