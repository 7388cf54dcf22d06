package dev.vivarium.inspector.capture;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/**
 * The used part of a heap at one moment: everything up to the last block in use. The arrays are not to be modified.
 *
 * @param words four for each block
 * @param planes the tables of those blocks
 * @param births by block; says something for heads only
 * @param heapBlocks the blocks of the whole pool
 */
public record Memory(long[] words, BlockPlanes planes, int[] births, int heapBlocks) implements HeapView {
    /** A copy of what a heap holds now. */
    public static Memory of(Heap heap) {
        int blocks = usedEnd(heap);
        return new Memory(
                Arrays.copyOf(heap.words, blocks * Sizing.BLOCK_WORDS),
                heap.planes.copy(blocks),
                heap.births.copy(blocks),
                heap.planes.endBlock());
    }

    /** One past the last block that is not free. */
    public static int usedEnd(Heap heap) {
        BlockPlanes planes = heap.planes;
        int word = BlockPlanes.words(planes.endBlock()) - 1;
        while (word > 0 && (planes.low[word] | planes.high[word]) == 0) {
            word--;
        }
        long used = planes.low[word] | planes.high[word];
        return (word << 6) + 64 - Long.numberOfLeadingZeros(used);
    }

    /** One past the last block that is held here; what lies behind is free. */
    @Override
    public int blocks() {
        return planes.endBlock();
    }

    @Override
    public int nextObject(int fromBlock) {
        return planes.nextObject(fromBlock);
    }

    /** Whether an object, marked or not, starts at {@code value}. */
    @Override
    public boolean isObject(long value) {
        if (!Value.isBlockAddress(value)) {
            return false;
        }
        int block = Value.block(value);
        return block >= 0 && block < planes.endBlock() && planes.startsObject(block);
    }

    /** A word of the object at {@code address}, which must be in this memory. */
    @Override
    public long load(long address, int word) {
        return words[Value.wordIndex(address) + word];
    }

    @Override
    public long sizeOf(long address) {
        return !isObject(address) ? 0 : (long) planes.chainLength(Value.block(address)) * Sizing.BLOCK_BYTES;
    }

    public long usedBytes() {
        return (long) planes.usedBlocks() * Sizing.BLOCK_BYTES;
    }
}
