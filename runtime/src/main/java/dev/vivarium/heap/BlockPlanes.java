package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.Arrays;

/**
 * The allocation table as two bit planes, and the finaliser and weakref tables, 64 blocks a word.
 *
 * <p>A block's two allocation bits (high, low) are 00 free, 01 head, 10 tail, 11 marked head. Bits of block
 * {@code b} are bit {@code b & 63} of word {@code b >> 6}. Bits after the last block read as free and are never
 * allocated.
 */
public final class BlockPlanes implements Checkpointed<BlockPlanes.State> {
    public static final int FREE = 0;
    public static final int HEAD = 1;
    public static final int TAIL = 2;
    public static final int MARK = 3;

    /** Head or marked head. The planes are open to the collector, which works on 64 blocks at a time. */
    public final long[] low;
    /** Tail or marked head. */
    public final long[] high;
    /** Objects that may have a finaliser: MicroPython's FTB. */
    public final long[] finaliser;
    /** Objects that weak references may point to: MicroPython's WTB. */
    public final long[] weakref;

    private int endBlock;

    BlockPlanes(int blocks) {
        endBlock = blocks;
        int words = words(endBlock);
        low = new long[words];
        high = new long[words];
        finaliser = new long[words];
        weakref = new long[words];
    }

    /**
     * Planes of {@code blocks} blocks over arrays that are read and not copied; each must have one spare word.
     *
     * @throws IllegalArgumentException when an array is too short
     */
    public BlockPlanes(int blocks, long[] low, long[] high, long[] finaliser, long[] weakref) {
        int words = words(blocks);
        if (low.length < words || high.length < words || finaliser.length < words || weakref.length < words) {
            throw new IllegalArgumentException("planes too short for " + blocks + " blocks");
        }
        endBlock = blocks;
        this.low = low;
        this.high = high;
        this.finaliser = finaliser;
        this.weakref = weakref;
    }

    /** Words that each plane of {@code blocks} blocks has: one spare word, for scans look one block past the end. */
    public static int words(int blocks) {
        return (blocks >> 6) + 2;
    }

    /** A copy of the first {@code blocks} blocks; those behind must be free. */
    public BlockPlanes copy(int blocks) {
        int words = words(blocks);
        return new BlockPlanes(
                blocks,
                Arrays.copyOf(low, words),
                Arrays.copyOf(high, words),
                Arrays.copyOf(finaliser, words),
                Arrays.copyOf(weakref, words));
    }

    /** Moves the end within what there is room for; all blocks between the old end and the new one are free. */
    void setEndBlock(int blocks) {
        endBlock = blocks;
    }

    /** At least one past the last block that there is room for; the bits of those that are too many are never set. */
    public int capacity() {
        return low.length - 1 << 6;
    }

    /** One past the last block. */
    public int endBlock() {
        return endBlock;
    }

    public int kind(int block) {
        int word = block >> 6;
        return (int) (low[word] >>> block & 1) | (int) (high[word] >>> block & 1) << 1;
    }

    /** The first block of the object that a block in use belongs to. */
    public int headOf(int block) {
        int head = block;
        while (!startsObject(head)) {
            head--;
        }
        return head;
    }

    public boolean isHead(int block) {
        return (low[block >> 6] & ~high[block >> 6] & 1L << block) != 0;
    }

    /** A head, marked or not. */
    public boolean startsObject(int block) {
        return (low[block >> 6] & 1L << block) != 0;
    }

    public boolean isMarked(int block) {
        return (low[block >> 6] & high[block >> 6] & 1L << block) != 0;
    }

    public void mark(int block) {
        high[block >> 6] |= 1L << block;
    }

    public void unmark(int block) {
        high[block >> 6] &= ~(1L << block);
    }

    public boolean hasFinaliser(int block) {
        return (finaliser[block >> 6] & 1L << block) != 0;
    }

    public void setFinaliser(int block) {
        finaliser[block >> 6] |= 1L << block;
    }

    public void clearFinaliser(int block) {
        finaliser[block >> 6] &= ~(1L << block);
    }

    public boolean hasWeakref(int block) {
        return (weakref[block >> 6] & 1L << block) != 0;
    }

    public void setWeakref(int block) {
        weakref[block >> 6] |= 1L << block;
    }

    public void clearWeakref(int block) {
        weakref[block >> 6] &= ~(1L << block);
    }

    /** The eight finaliser bits of the group of eight blocks that contains {@code block}. */
    public int finaliserGroup(int block) {
        return (int) (finaliser[block >> 6] >>> (block & 56)) & 0xFF;
    }

    /** The eight weakref bits of the group of eight blocks that contains {@code block}. */
    public int weakrefGroup(int block) {
        return (int) (weakref[block >> 6] >>> (block & 56)) & 0xFF;
    }

    /** Blocks of the object whose head is {@code head}: the head and its tails. */
    public int chainLength(int head) {
        return chainEnd(head) - head;
    }

    /** One past the last tail of the object whose head is {@code head}. */
    public int chainEnd(int head) {
        int block = head + 1;
        int word = block >> 6;
        long notTail = (~high[word] | low[word]) & -1L << block;
        while (notTail == 0) {
            word++;
            notTail = ~high[word] | low[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(notTail);
    }

    /** The first free block at or after {@code from}, or {@link #endBlock()}. */
    public int nextFree(int from) {
        return next(from, endBlock, true);
    }

    /** The first used block from {@code from} to {@code limit} (exclusive), or {@code limit}. */
    public int nextUsed(int from, int limit) {
        return next(from, limit, false);
    }

    private int next(int from, int limit, boolean free) {
        if (from >= limit) {
            return limit;
        }
        int word = from >> 6;
        int lastWord = limit - 1 >> 6;
        long used = low[word] | high[word];
        long wanted = (free ? ~used : used) & -1L << from;
        while (wanted == 0 && word < lastWord) {
            word++;
            used = low[word] | high[word];
            wanted = free ? ~used : used;
        }
        return wanted == 0 ? limit : Math.min(limit, (word << 6) + Long.numberOfTrailingZeros(wanted));
    }

    /** The first head, marked or not, at or after {@code from}, or {@link #endBlock()}. */
    public int nextObject(int from) {
        if (from >= endBlock) {
            return endBlock;
        }
        int word = from >> 6;
        int lastWord = endBlock - 1 >> 6;
        long heads = low[word] & -1L << from;
        while (heads == 0 && word < lastWord) {
            heads = low[++word];
        }
        return heads == 0 ? endBlock : (word << 6) + Long.numberOfTrailingZeros(heads);
    }

    void occupy(int head, int blocks) {
        low[head >> 6] |= 1L << head;
        extend(head + 1, head + blocks);
    }

    /** Turns free blocks {@code from} to {@code end} (exclusive) into tails. */
    void extend(int from, int end) {
        setRange(high, from, end);
    }

    void release(int from, int end) {
        clearRange(low, from, end);
        clearRange(high, from, end);
    }

    /** Blocks that are not free. */
    public int usedBlocks() {
        int used = 0;
        for (int word = 0, end = words(endBlock); word < end; word++) {
            used += Long.bitCount(low[word] | high[word]);
        }
        return used;
    }

    private static void setRange(long[] plane, int from, int end) {
        if (from >= end) {
            return;
        }
        int first = from >> 6;
        int last = end - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -end;
        if (first == last) {
            plane[first] |= head & tail;
            return;
        }
        plane[first] |= head;
        Arrays.fill(plane, first + 1, last, -1L);
        plane[last] |= tail;
    }

    private static void clearRange(long[] plane, int from, int end) {
        if (from >= end) {
            return;
        }
        int first = from >> 6;
        int last = end - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -end;
        if (first == last) {
            plane[first] &= ~(head & tail);
            return;
        }
        plane[first] &= ~head;
        Arrays.fill(plane, first + 1, last, 0);
        plane[last] &= ~tail;
    }

    record State(int endBlock, long[] low, long[] high, long[] finaliser, long[] weakref) {}

    @Override
    public State save() {
        int words = words(endBlock);
        return new State(
                endBlock,
                Arrays.copyOf(low, words),
                Arrays.copyOf(high, words),
                Arrays.copyOf(finaliser, words),
                Arrays.copyOf(weakref, words));
    }

    @Override
    public void restore(State saved) {
        endBlock = saved.endBlock();
        restore(saved.low(), low);
        restore(saved.high(), high);
        restore(saved.finaliser(), finaliser);
        restore(saved.weakref(), weakref);
    }

    /** What lies behind the saved end is free. */
    private static void restore(long[] saved, long[] plane) {
        System.arraycopy(saved, 0, plane, 0, saved.length);
        Arrays.fill(plane, saved.length, plane.length, 0);
    }
}
