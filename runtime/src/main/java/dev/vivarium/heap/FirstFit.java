package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.List;

/**
 * Where objects find room: MicroPython's first fit, from the group of four blocks where a free one may first be, in
 * those areas of the pool that the heap has so far.
 */
final class FirstFit implements Checkpointed<FirstFit.State> {
    private final BlockPlanes planes;
    private final Areas areas;

    /** Index of the first group of four blocks that may hold a free block. */
    private int lastFreeGroup;

    private int lastUsedBlock;

    FirstFit(BlockPlanes planes, Areas areas) {
        this.planes = planes;
        this.areas = areas;
        planes.setEndBlock(areas.now().blocks());
    }

    /** The first block of the first run of {@code blocks} free blocks, or -1. */
    int find(int blocks) {
        int end = planes.endBlock();
        int start = planes.nextFree(lastFreeGroup * Sizing.BLOCKS_PER_TABLE_BYTE);
        if (blocks == 1) {
            return start < end ? start : noneFree(end);
        }
        while (start + blocks <= end) {
            int runEnd = planes.nextUsed(start + 1, start + blocks);
            if (runEnd - start >= blocks) {
                return start;
            }
            start = planes.nextFree(runEnd);
        }
        return -1;
    }

    private int noneFree(int end) {
        lastFreeGroup = end / Sizing.BLOCKS_PER_TABLE_BYTE;
        return -1;
    }

    /** Makes an object of the {@code blocks} free blocks from {@code start}, as {@link #find} gave it. */
    void occupy(int start, int blocks) {
        if (blocks == 1) {
            lastFreeGroup = (start + 1) / Sizing.BLOCKS_PER_TABLE_BYTE;
        }
        lastUsedBlock = Math.max(lastUsedBlock, start + blocks - 1);
        planes.occupy(start, blocks);
    }

    /** Whether an object that ends at {@code oldEnd} can grow to {@code newEnd} where it is. */
    boolean canExtend(int oldEnd, long newEnd) {
        return newEnd <= planes.endBlock() && planes.nextUsed(oldEnd, (int) newEnd) >= newEnd;
    }

    void extend(int oldEnd, int newEnd) {
        planes.extend(oldEnd, newEnd);
        lastUsedBlock = Math.max(lastUsedBlock, newEnd - 1);
    }

    /** Frees blocks: an object, or the end of one. */
    void release(int from, int end) {
        planes.release(from, end);
        lastFreeGroup = Math.min(lastFreeGroup, from / Sizing.BLOCKS_PER_TABLE_BYTE);
    }

    /** Adds an area that holds an object of {@code bytes}; returns false, with nothing changed, without room for it. */
    boolean grow(long bytes) {
        if (bytes < 0 || !areas.grow(bytes)) {
            return false;
        }
        planes.setEndBlock(areas.now().blocks());
        return true;
    }

    /** Goes back to the pool's start, and gives back the areas behind the highest block that is not free. */
    void swept(int lastUsedBlock) {
        this.lastUsedBlock = lastUsedBlock;
        lastFreeGroup = 0;
        areas.shrink(lastUsedBlock);
        planes.setEndBlock(areas.now().blocks());
    }

    /** The highest block that may be in use; every block after it is free. */
    int lastUsedBlock() {
        return lastUsedBlock;
    }

    record State(List<Sizing> areas, int lastFreeGroup, int lastUsedBlock) {}

    @Override
    public State save() {
        return new State(areas.save(), lastFreeGroup, lastUsedBlock);
    }

    @Override
    public void restore(State saved) {
        areas.restore(saved.areas());
        lastFreeGroup = saved.lastFreeGroup();
        lastUsedBlock = saved.lastUsedBlock();
    }
}
