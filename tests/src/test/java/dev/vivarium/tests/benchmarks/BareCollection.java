package dev.vivarium.tests.benchmarks;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;

/**
 * What a collection of a heap without garbage costs at least: the collector's algorithm as two nested loops, with a mark
 * stack of the same size, without phases, steps and events.
 */
final class BareCollection {
    private static final int STACK_ENTRIES = 64;

    private final long[] words;
    private final BlockPlanes planes;
    private final int endBlock;
    private final int[] stack = new int[STACK_ENTRIES];
    private boolean overflowed;

    BareCollection(Heap heap) {
        words = heap.words;
        planes = heap.planes;
        endBlock = planes.endBlock();
    }

    /** Marks what {@code root} reaches and takes the marks back; returns the objects reached. */
    int run(long root) {
        planes.mark(Value.block(root));
        scan(Value.block(root));
        while (overflowed) {
            overflowed = false;
            for (int head = planes.nextObject(0); head < endBlock; head = planes.nextObject(head + 1)) {
                if (planes.isMarked(head)) {
                    scan(head);
                }
            }
        }
        return unmark();
    }

    private void scan(int first) {
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
                if (block < endBlock && planes.isHead(block)) {
                    planes.mark(block);
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

    private int unmark() {
        int marked = 0;
        for (int i = 0; i < planes.low.length; i++) {
            long marks = planes.low[i] & planes.high[i];
            marked += Long.bitCount(marks);
            planes.high[i] &= ~marks;
        }
        return marked;
    }
}
