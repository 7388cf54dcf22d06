package dev.vivarium.heap;

import java.util.Arrays;

/**
 * The machine's own stack: frames' locals and operands, and the arguments of natives. {@code slots[0]} to
 * {@code slots[top - 1]} are roots; the interpreter stores its stack pointer to {@link #top} before anything that may
 * allocate.
 */
public final class ValueStack {
    public long[] slots;
    public int top;
    private final int limit;

    /** @param limit the most slots the stack may grow to */
    public ValueStack(int limit) {
        this.limit = limit;
        slots = new long[Math.min(limit, 1 << 14)];
    }

    public void push(long value) {
        if (top == slots.length) {
            reserve(1);
        }
        slots[top++] = value;
    }

    public long pop() {
        return slots[--top];
    }

    /**
     * Makes room for {@code count} slots above {@link #top}. {@link #slots} may be another array afterwards.
     *
     * @return false where the limit forbids it
     */
    public boolean reserve(int count) {
        int needed = top + count;
        if (needed <= slots.length) {
            return true;
        }
        if (needed > limit) {
            return false;
        }
        slots = Arrays.copyOf(slots, Math.min(limit, Math.max(needed, slots.length * 2)));
        return true;
    }
}
