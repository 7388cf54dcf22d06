package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;

/** The free pass: unmarked heads and their tails become free, marked heads become heads; 64 blocks at a time. */
final class Sweep {
    private final Heap heap;
    private final BlockPlanes planes;
    /** One past the last block that may be in use. */
    private final int end;

    private int cursor;
    /** 1 when the block before the word being swept was freed, so that tails at the word's start are freed too. */
    private long carry;

    private int freedObjects;
    private int freedBlocks;
    private int lastUsedBlock;

    Sweep(Heap heap) {
        this.heap = heap;
        planes = heap.planes;
        end = Math.min(heap.lastUsedBlock() + 1, planes.endBlock());
    }

    void all() {
        sweep(cursor, end);
        cursor = end;
    }

    /**
     * Sweeps up to and including the next object to be freed.
     *
     * @return its head, or -1 when there is none left
     */
    int next() {
        int head = planes.nextObject(cursor);
        while (head < end && planes.isMarked(head)) {
            head = planes.nextObject(head + 1);
        }
        int stop = head < end ? planes.chainEnd(head) : end;
        sweep(cursor, stop);
        cursor = stop;
        return head < end ? head : -1;
    }

    private void sweep(int from, int stop) {
        if (from >= stop) {
            return;
        }
        int first = from >> 6;
        int last = stop - 1 >> 6;
        long window = -1L << from;
        for (int word = first; word < last; word++) {
            sweepWord(word, window);
            window = -1L;
        }
        sweepWord(last, window & -1L >>> -stop);
    }

    /** Sweeps the blocks of one plane word that lie in {@code window}. */
    private void sweepWord(int word, long window) {
        long low = planes.low[word] & window;
        long high = planes.high[word] & window;
        if ((low | high) == 0) {
            carry = 0;
            return;
        }
        long heads = low & ~high;
        long tails = high & ~low;
        // A run of tails is freed if it begins right after a freed head. Adding its lowest bit clears the run.
        long runs = tails & ~(tails + ((heads << 1 | carry) & tails));
        long freed = heads | runs;
        carry = freed >>> 63;
        planes.low[word] &= ~heads;
        planes.high[word] &= ~(runs | low & high);
        freedObjects += Long.bitCount(heads);
        freedBlocks += Long.bitCount(freed);
        long used = (low | high) & ~freed;
        if (used != 0) {
            lastUsedBlock = (word << 6) + 63 - Long.numberOfLeadingZeros(used);
        }
        if (freed != 0 && heap.isStress()) {
            poison(word, freed);
        }
    }

    private void poison(int word, long freed) {
        for (long rest = freed; rest != 0; rest &= rest - 1) {
            int block = (word << 6) + Long.numberOfTrailingZeros(rest);
            heap.poison(block, block + 1);
        }
    }

    /** One past the last block that was looked at. */
    int sweptEnd() {
        return cursor;
    }

    int freedObjects() {
        return freedObjects;
    }

    int freedBlocks() {
        return freedBlocks;
    }

    int lastUsedBlock() {
        return lastUsedBlock;
    }
}
