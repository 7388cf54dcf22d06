package dev.vivarium.inspector.analysis;

import dev.vivarium.text.Count;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The free memory of a heap as the allocator sees it: an object needs free blocks in a row.
 *
 * @param blocks of the whole heap
 * @param runs how many runs of free blocks there are of each length
 */
public record FreeRuns(int blockBytes, int blocks, SortedMap<Integer, Integer> runs) {
    public static FreeRuns of(int blockBytes, int blocks, IntPredicate isFree) {
        SortedMap<Integer, Integer> runs = new TreeMap<>();
        int length = 0;
        for (int block = 0; block <= blocks; block++) {
            if (block < blocks && isFree.test(block)) {
                length++;
            } else if (length > 0) {
                runs.merge(length, 1, Integer::sum);
                length = 0;
            }
        }
        return new FreeRuns(blockBytes, blocks, runs);
    }

    public long freeBlocks() {
        return runs.entrySet().stream()
                .mapToLong(run -> (long) run.getKey() * run.getValue())
                .sum();
    }

    public long freeBytes() {
        return freeBlocks() * blockBytes;
    }

    public int count() {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Blocks in the longest run. */
    public int longest() {
        return runs.isEmpty() ? 0 : runs.lastKey();
    }

    /** The largest object that there is room for. */
    public long largestBytes() {
        return (long) longest() * blockBytes;
    }

    /** The share of the free memory, from 0 to 1, that lies outside the longest run. */
    public double fragmentation() {
        return freeBlocks() == 0 ? 0 : 1 - (double) longest() / freeBlocks();
    }

    /** How many objects of a size could be made one after the other, if nothing were freed meanwhile. */
    public long room(long bytes) {
        long needed = blocksFor(bytes);
        long room = 0;
        for (Map.Entry<Integer, Integer> run : runs.entrySet()) {
            room += run.getKey() / needed * run.getValue();
        }
        return room;
    }

    private long blocksFor(long bytes) {
        return Math.max(1, (bytes + blockBytes - 1) / blockBytes);
    }

    /** Why an object of a size can or cannot be made now. */
    public String verdict(long bytes) {
        long needed = blocksFor(bytes);
        String asked = bytes + " bytes (" + Count.of(needed, "block") + ")";
        if (needed <= longest()) {
            return asked + " can be allocated: " + Count.of(room(bytes), "such object") + " would fit";
        }
        if (needed <= freeBlocks()) {
            return asked + " cannot be allocated although " + freeBytes() + " bytes are free: the longest of "
                    + Count.of(count(), "free run") + " has " + Count.of(longest(), "block") + " (" + largestBytes()
                    + " bytes)";
        }
        return asked + " cannot be allocated: only " + freeBytes() + " bytes are free";
    }
}
