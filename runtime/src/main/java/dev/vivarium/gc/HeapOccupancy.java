package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import java.util.Locale;

/**
 * How full a heap is.
 *
 * @param totalBytes the pool
 * @param room the bytes by which the pool may still grow; null where it does not grow
 * @param usedBytes whole blocks
 * @param freeBytes whole blocks
 * @param oneBlockObjects objects of exactly one block
 * @param twoBlockObjects objects of exactly two blocks
 * @param largestObject in blocks
 * @param largestFreeRun in blocks
 */
public record HeapOccupancy(
        long totalBytes,
        Long room,
        long usedBytes,
        long freeBytes,
        int oneBlockObjects,
        int twoBlockObjects,
        int largestObject,
        int largestFreeRun) {

    public static HeapOccupancy of(Heap heap) {
        BlockPlanes planes = heap.planes;
        int one = 0;
        int two = 0;
        int largest = 0;
        int largestFree = 0;
        int end = 0;
        for (int head = planes.nextObject(0); head < planes.endBlock(); head = planes.nextObject(end)) {
            largestFree = Math.max(largestFree, head - end);
            end = planes.chainEnd(head);
            int blocks = end - head;
            one += blocks == 1 ? 1 : 0;
            two += blocks == 2 ? 1 : 0;
            largest = Math.max(largest, blocks);
        }
        largestFree = Math.max(largestFree, planes.endBlock() - end);
        long total = heap.sizing().poolBytes();
        long used = (long) planes.usedBlocks() * Sizing.BLOCK_BYTES;
        return new HeapOccupancy(
                total, heap.grows() ? heap.room() : null, used, total - used, one, two, largest, largestFree);
    }

    /** The two lines that {@code micropython.mem_info()} prints about the heap. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "GC: total: %d, used: %d, free: %d%s\n No. of 1-blocks: %d, 2-blocks: %d, max blk sz: %d, max free sz: %d\n",
                totalBytes,
                usedBytes,
                freeBytes,
                room == null ? "" : ", max new split: " + room,
                oneBlockObjects,
                twoBlockObjects,
                largestObject,
                largestFreeRun);
    }
}
