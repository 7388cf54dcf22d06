package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A volume of version 1 during one operation. */
final class VolumeV1 extends LittleVolume {
    private static final int VERSION = 0x00010001;
    private static final int CORRUPT = 52;
    private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
    private static final int SUPERBLOCK_BYTES = 20;
    private static final int LONGEST_NAME = 255;

    VolumeV1(FlashDevice device, long[] state, List<long[]> openFiles) {
        super(device, state, openFiles, CORRUPT);
    }

    @Override
    public LittleTree tree() {
        return new TreeV1(this);
    }

    @Override
    public LittleFile file(long[] fileState, byte[] buffer, byte[] modified) {
        return new FileV1(this, fileState, buffer);
    }

    @Override
    public void format() {
        checkGeometry();
        allocator.startFresh();
        PairV1 superblock = PairV1.allocate(this);
        PairV1 root = PairV1.allocate(this);
        root.write(flash);
        byte[] numbers = new byte[SUPERBLOCK_BYTES];
        LittleEndian.put32(numbers, 0, root.first);
        LittleEndian.put32(numbers, 4, root.second);
        LittleEndian.put32(numbers, 8, (int) state[LittleState.BLOCK_BYTES]);
        LittleEndian.put32(numbers, 12, (int) state[LittleState.BLOCKS]);
        LittleEndian.put32(numbers, 16, VERSION);
        superblock.entries.add(new EntryV1(EntryV1.SUPERBLOCK, numbers, Change.NOTHING, MAGIC));
        superblock.setTail(root.first, root.second);
        superblock.write(flash);
        // The other block may still hold an older volume
        superblock.write(flash);
    }

    @Override
    public void mount() {
        checkGeometry();
        allocator.startAt(0);
        PairV1 pair = fetch(0, 1);
        EntryV1 superblock = pair.entries.isEmpty() ? null : pair.entries.get(0);
        if (superblock == null
                || superblock.place().length < SUPERBLOCK_BYTES
                || !Arrays.equals(superblock.name(), MAGIC)) {
            throw flash.corrupt();
        }
        int version = superblock.word(4);
        if (version >>> 16 != VERSION >>> 16 || (version & 0xFFFF) > (VERSION & 0xFFFF)) {
            throw new DiskFailure(Errno.EINVAL);
        }
        state[LittleState.ROOT] = superblock.word(0);
        state[LittleState.ROOT + 1] = superblock.word(1);
        state[LittleState.LONGEST_NAME] = LONGEST_NAME;
        state[LittleState.LARGEST_FILE] = Integer.MAX_VALUE;
        state[LittleState.REPAIRED] = 0;
    }

    PairV1 fetch(int one, int other) {
        return PairV1.read(flash, state, one, other);
    }

    PairV1 root() {
        return fetch((int) state[LittleState.ROOT], (int) state[LittleState.ROOT + 1]);
    }

    /** The pair with which the directory of another one goes on. */
    PairV1 next(PairV1 pair) {
        return fetch(pair.tailFirst, pair.tailSecond);
    }

    /** All pairs in the order of their tails. */
    void eachPair(Consumer<PairV1> visitor) {
        PairV1 pair = fetch(0, 1);
        for (long left = state[LittleState.BLOCKS]; left > 0; left--) {
            visitor.accept(pair);
            if (!pair.hasTail()) {
                return;
            }
            pair = next(pair);
        }
        throw flash.corrupt();
    }

    /** The pair whose tail is another one; null for none. */
    PairV1 before(PairV1 pair) {
        PairV1[] found = new PairV1[1];
        eachPair(each -> {
            if (each.hasTail() && pair.isAt(each.tailFirst, each.tailSecond)) {
                found[0] = each;
            }
        });
        return found[0];
    }

    @Override
    void eachUsedBlock(IntConsumer visitor) {
        eachPair(pair -> {
            visitor.accept(pair.first);
            visitor.accept(pair.second);
            for (EntryV1 entry : pair.entries) {
                if (entry.isFile()) {
                    lists.each(entry.word(0), entry.size(), visitor);
                }
            }
        });
        eachOpenBlock(visitor);
    }
}
