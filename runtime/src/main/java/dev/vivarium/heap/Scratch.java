package dev.vivarium.heap;

import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/**
 * Room behind the pool for who evaluates something beside the program and must leave no trace in its heap. While it is
 * open, all that is allocated lies here; closing it forgets that, but for what was to be kept.
 *
 * <p>Always holds: no collection sees it, and nothing in the pool refers to what is not kept. What is kept stays until a checkpoint is
 * restored, and may be referred to.
 */
@NotCheckpointed("what lies here belongs to who watches the program, and to no moment of it")
public final class Scratch {
    static final int BLOCKS = 8192;
    /** What is kept leaves at least half of the room to evaluations. */
    private static final int MOST_KEPT = BLOCKS / 2;

    private final long[] words;
    private final int first;
    /** The blocks of what begins at a block. */
    private final short[] lengths = new short[BLOCKS];

    private int kept;
    private int top;
    private boolean open;

    /** @param first number of the first block behind the pool */
    Scratch(long[] words, int first) {
        this.words = words;
        this.first = first;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether a heap address lies here. */
    public boolean holds(long address) {
        return Value.isHeap(address) && Integer.compareUnsigned(Value.block(address) - first, BLOCKS) < 0;
    }

    /** Whether an object may be changed: any, or while it is open one that lies here. */
    public boolean mayChange(long object) {
        return !open || holds(object);
    }

    /** Goes on only where an object may be changed. */
    public void check(long object) {
        if (open && !holds(object)) {
            throw NeedsProgram.here();
        }
    }

    void open() {
        open = true;
        top = kept;
    }

    void close() {
        open = false;
    }

    /** Lets what has been made since it was opened stay; false where too much is kept already. */
    public boolean keep() {
        if (top > MOST_KEPT) {
            return false;
        }
        kept = top;
        return true;
    }

    /** The machine was made what it was at another moment: whoever has kept something drops it. */
    void forget() {
        kept = 0;
    }

    long allocate(long bytes) {
        long blocks = (bytes + Sizing.BLOCK_BYTES - 1) / Sizing.BLOCK_BYTES;
        if (bytes < 0 || blocks > BLOCKS - top) {
            throw NeedsProgram.here();
        }
        int start = first + top;
        lengths[top] = (short) blocks;
        top += (int) blocks;
        Arrays.fill(words, start * Sizing.BLOCK_WORDS, (first + top) * Sizing.BLOCK_WORDS, 0);
        return Value.addressOfBlock(start);
    }

    long sizeOf(long address) {
        return (long) lengths[Value.block(address) - first] * Sizing.BLOCK_BYTES;
    }
}
