package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.Arrays;

/**
 * Numbers every allocation, so that two objects that had the same address one after the other can be told apart. The
 * numbers lie beside the heap, one for each block, and mean something for heads only.
 */
public final class BirthNumbers implements Checkpointed<BirthNumbers.State> {
    private final int[] births;
    private int last;

    BirthNumbers(int blocks) {
        births = new int[blocks];
    }

    void born(int head) {
        births[head] = ++last;
    }

    /** The number of the object whose head is {@code head}: 1 for the first allocation; wraps after 2^32. */
    public int of(int head) {
        return births[head];
    }

    /** The number of the last allocation. */
    public int last() {
        return last;
    }

    /** A copy of the numbers of the first {@code blocks} blocks. */
    public int[] copy(int blocks) {
        return Arrays.copyOf(births, blocks);
    }

    /** The number of the object at {@code address}. */
    public int of(long address) {
        return births[Value.block(address)];
    }

    record State(int[] births, int last) {}

    @Override
    public State save() {
        return new State(births.clone(), last);
    }

    @Override
    public void restore(State saved) {
        System.arraycopy(saved.births(), 0, births, 0, births.length);
        last = saved.last();
    }
}
