package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.Arrays;

/**
 * The machine's own stack: frames' locals and operands, and the arguments of natives. {@code slots[0]} to
 * {@code slots[top - 1]} are roots; the interpreter stores its stack pointer to {@link #top} before anything that may
 * allocate. The array never moves, so that a running interpreter may keep it.
 */
public final class ValueStack implements Checkpointed<long[]> {
    public final long[] slots;
    public int top;

    /** @param size the number of slots; beyond it {@link #push} throws StackOverflowError */
    public ValueStack(int size) {
        slots = new long[size];
    }

    public void push(long value) {
        if (top == slots.length) {
            throw new StackOverflowError();
        }
        slots[top++] = value;
    }

    public long pop() {
        return slots[--top];
    }

    @Override
    public long[] save() {
        return Arrays.copyOf(slots, top);
    }

    @Override
    public void restore(long[] saved) {
        System.arraycopy(saved, 0, slots, 0, saved.length);
        top = saved.length;
    }
}
