package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.util.List;
import java.util.function.IntConsumer;

/** A volume during one operation. */
public abstract class LittleVolume {
    private static final int SMALLEST_BLOCK = 64;

    final FlashCache flash;
    final BlockList lists;
    final BlockAllocator allocator;
    final long[] state;
    private final List<long[]> openFiles;

    /**
     * @param state the numbers of {@link LittleState}, changed in place
     * @param openFiles the states of the files that are open, changed in place
     * @param corrupt the error number of a damaged volume
     */
    LittleVolume(FlashDevice device, long[] state, List<long[]> openFiles, int corrupt) {
        this.state = state;
        this.openFiles = openFiles;
        flash = new FlashCache(device, state, corrupt);
        lists = new BlockList(flash, state);
        allocator = new BlockAllocator(this, state);
    }

    long get(int number) {
        return state[number];
    }

    List<long[]> openFiles() {
        return openFiles;
    }

    /** Makes an empty volume. */
    public abstract void format();

    /** Finds the root and what is unfinished. */
    public abstract void mount();

    /** The names on the volume. */
    public abstract LittleTree tree();

    /**
     * A file that is open or about to be opened.
     *
     * @param buffer a unit of bytes, kept with the state
     * @param modified the time to note when the file is written; null for none
     */
    public abstract LittleFile file(long[] fileState, byte[] buffer, byte[] modified);

    /** Gives every block that holds something, some of them perhaps twice. */
    abstract void eachUsedBlock(IntConsumer visitor);

    /** The blocks that only open files know. */
    final void eachOpenBlock(IntConsumer visitor) {
        for (long[] file : openFiles) {
            OpenFiles.eachBlock(file, lists, visitor);
        }
    }

    /** The number of blocks that hold something, some of them perhaps counted twice. */
    public final long usedBlocks() {
        long[] count = new long[1];
        eachUsedBlock(block -> count[0]++);
        return count[0];
    }

    final void checkGeometry() {
        long block = state[LittleState.BLOCK_BYTES];
        long unit = state[LittleState.UNIT_BYTES];
        long part = state[LittleState.PROGRAM_BYTES];
        boolean isSound = part > 0 && unit > 0 && unit % part == 0 && block >= SMALLEST_BLOCK && block % unit == 0;
        if (!isSound || state[LittleState.BLOCKS] <= 0 || state[LittleState.BLOCKS] > Integer.MAX_VALUE) {
            throw new DiskFailure(Errno.EINVAL);
        }
    }
}
