package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;

/**
 * Finds free blocks in a window that moves over the device, so that all blocks wear alike. What is in use is looked up
 * once for each window; a checkpoint says that no block is allocated that nothing refers to.
 */
final class BlockAllocator {
    private static final int WINDOW = 64 * LittleState.WINDOW_WORDS;

    private final LittleVolume volume;
    private final long[] state;

    BlockAllocator(LittleVolume volume, long[] state) {
        this.volume = volume;
        this.state = state;
    }

    /** Begins with a window in which everything is free. */
    void startFresh() {
        state[LittleState.WINDOW_SIZE] = Math.min(WINDOW, state[LittleState.BLOCKS]);
        checkpoint();
    }

    /** Begins at a block, with nothing looked up. */
    void startAt(long block) {
        state[LittleState.WINDOW_START] = block;
        state[LittleState.WINDOW_NEXT] = 0;
        state[LittleState.WINDOW_SIZE] = 0;
        checkpoint();
    }

    void checkpoint() {
        state[LittleState.WINDOW_LEFT] = state[LittleState.BLOCKS];
    }

    int allocate() {
        while (true) {
            while (state[LittleState.WINDOW_NEXT] < state[LittleState.WINDOW_SIZE]) {
                long next = state[LittleState.WINDOW_NEXT];
                boolean isFree = !isUsed(next);
                state[LittleState.WINDOW_NEXT]++;
                state[LittleState.WINDOW_LEFT]--;
                if (isFree) {
                    skipUsed();
                    return (int) ((state[LittleState.WINDOW_START] + next) % state[LittleState.BLOCKS]);
                }
            }
            if (state[LittleState.WINDOW_LEFT] <= 0) {
                throw new DiskFailure(Errno.ENOSPC);
            }
            moveOn();
        }
    }

    private void skipUsed() {
        while (state[LittleState.WINDOW_NEXT] < state[LittleState.WINDOW_SIZE]
                && isUsed(state[LittleState.WINDOW_NEXT])) {
            state[LittleState.WINDOW_NEXT]++;
            state[LittleState.WINDOW_LEFT]--;
        }
    }

    private boolean isUsed(long at) {
        return (state[LittleState.WINDOW_BITS + (int) (at / 64)] >>> at % 64 & 1) != 0;
    }

    private void moveOn() {
        long blocks = state[LittleState.BLOCKS];
        state[LittleState.WINDOW_START] = (state[LittleState.WINDOW_START] + state[LittleState.WINDOW_SIZE]) % blocks;
        state[LittleState.WINDOW_NEXT] = 0;
        // Without a size should looking up fail
        state[LittleState.WINDOW_SIZE] = 0;
        for (int i = 0; i < LittleState.WINDOW_WORDS; i++) {
            state[LittleState.WINDOW_BITS + i] = 0;
        }
        long size = Math.min(WINDOW, state[LittleState.WINDOW_LEFT]);
        volume.eachUsedBlock(block -> {
            long at = ((block & 0xFFFFFFFFL) - state[LittleState.WINDOW_START] + blocks) % blocks;
            if (at >= 0 && at < size) {
                state[LittleState.WINDOW_BITS + (int) (at / 64)] |= 1L << at % 64;
            }
        });
        state[LittleState.WINDOW_SIZE] = size;
    }
}
