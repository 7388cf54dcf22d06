package dev.vivarium.disk.littlefs;

import java.util.function.IntConsumer;

/** The blocks of a file: each points to earlier ones, block n to as many as n has trailing zero bits, and one. */
final class BlockList {
    private final FlashCache flash;
    private final int blockBytes;
    private final long blocks;

    BlockList(FlashCache flash, long[] state) {
        this.flash = flash;
        blockBytes = (int) state[LittleState.BLOCK_BYTES];
        blocks = state[LittleState.BLOCKS];
    }

    /** The number of the block that a position is in. */
    int index(long position) {
        int room = blockBytes - 8;
        long index = position / room;
        if (index == 0) {
            return 0;
        }
        return (int) ((position - 4L * (Long.bitCount(index - 1) + 2)) / room);
    }

    /** Where a position is in its block. */
    int offset(long position) {
        int index = index(position);
        return index == 0
                ? (int) position
                : (int) (position - (blockBytes - 8L) * index - 4L * Integer.bitCount(index));
    }

    private int lastIndex(long size) {
        int index = index(size - 1);
        if (index >= blocks) {
            throw flash.corrupt();
        }
        return index;
    }

    int find(int head, long size, long position) {
        int current = lastIndex(size);
        int target = index(position);
        int block = head;
        while (current > target) {
            int distance = 31 - Integer.numberOfLeadingZeros(current - target);
            int skip = Math.min(distance, Integer.numberOfTrailingZeros(current));
            block = flash.read32(block, 4 * skip);
            current -= 1 << skip;
        }
        return block;
    }

    void each(int head, long size, IntConsumer visitor) {
        if (size == 0) {
            return;
        }
        int block = head;
        for (int index = lastIndex(size); ; index--) {
            visitor.accept(block);
            if (index == 0) {
                return;
            }
            block = flash.read32(block, 0);
        }
    }
}
