package dev.vivarium.tests.benchmarks;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;

/**
 * The work of a collection that finds neither garbage nor finalisers, as a handful of loops: mark with a stack of the same
 * size, look for finalisers and targets of unmarked objects, sweep, and count what the collector counts. It has no
 * phases, steps, events nor policy, so nothing of it can be watched; whatever the collector takes longer is the price of
 * being watchable.
 */
final class BareCollection {
    private static final int STACK_ENTRIES = 64;

    private final long[] words;
    private final BlockPlanes planes;
    private final int endBlock;
    private final int[] stack = new int[STACK_ENTRIES];
    private boolean overflowed;
    private int rescans;
    private long peakBlocks;
    private int freedObjects;
    private int freedBlocks;
    private int lastUsedBlock;

    BareCollection(Heap heap) {
        words = heap.words;
        planes = heap.planes;
        endBlock = planes.endBlock();
        lastUsedBlock = heap.lastUsedBlock();
    }

    /** Collects what {@code root} does not reach; returns how many objects that were. */
    int run(long root) {
        peakBlocks = Math.max(peakBlocks, planes.usedBlocks());
        planes.mark(Value.block(root));
        scan(Value.block(root));
        while (overflowed) {
            overflowed = false;
            rescans++;
            for (int head = nextMarked(0); head < endBlock; head = nextMarked(head + 1)) {
                scan(head);
            }
        }
        select();
        sweep();
        return freedObjects;
    }

    private void scan(int first) {
        long[] low = planes.low;
        long[] high = planes.high;
        int depth = 0;
        int head = first;
        while (true) {
            int end = planes.chainEnd(head) * Sizing.BLOCK_WORDS;
            for (int at = head * Sizing.BLOCK_WORDS; at < end; at++) {
                long word = words[at];
                if (!Value.isBlockAddress(word)) {
                    continue;
                }
                int block = Value.block(word);
                if (block < endBlock && (low[block >> 6] & ~high[block >> 6] & 1L << block) != 0) {
                    high[block >> 6] |= 1L << block;
                    if (depth == STACK_ENTRIES) {
                        overflowed = true;
                    } else {
                        stack[depth++] = block;
                    }
                }
            }
            if (depth == 0) {
                return;
            }
            head = stack[--depth];
        }
    }

    private int nextMarked(int from) {
        int word = from >> 6;
        long marks = planes.low[word] & planes.high[word] & -1L << from;
        while (marks == 0 && ++word < planes.low.length) {
            marks = planes.low[word] & planes.high[word];
        }
        return marks == 0 ? endBlock : (word << 6) + Long.numberOfTrailingZeros(marks);
    }

    /** The heaps of the benchmarks have no finaliser and no target; looking for them takes its time all the same. */
    private void select() {
        for (int word = 0; word <= lastUsedBlock >> 6; word++) {
            long unmarked = planes.low[word] & ~planes.high[word];
            if ((unmarked & (planes.finaliser[word] | planes.weakref[word])) != 0) {
                throw new IllegalStateException("a finaliser or a target among the garbage");
            }
        }
    }

    private void sweep() {
        freedObjects = 0;
        freedBlocks = 0;
        long carry = 0;
        int lastWord = lastUsedBlock >> 6;
        for (int word = 0; word <= lastWord; word++) {
            long low = planes.low[word];
            long high = planes.high[word];
            long heads = low & ~high;
            long tails = high & ~low;
            long runs = tails & ~(tails + ((heads << 1 | carry) & tails));
            long freed = heads | runs;
            carry = freed >>> 63;
            planes.low[word] = low & ~heads;
            planes.high[word] = high & ~(runs | low & high);
            freedObjects += Long.bitCount(heads);
            freedBlocks += Long.bitCount(freed);
            long used = (low | high) & ~freed;
            if (used != 0) {
                lastUsedBlock = (word << 6) + 63 - Long.numberOfLeadingZeros(used);
            }
        }
    }

    /** What the collector would report. */
    String figures() {
        return freedObjects + " objects in " + freedBlocks + " blocks freed, " + rescans + " rescans, at most "
                + peakBlocks + " blocks used";
    }
}
