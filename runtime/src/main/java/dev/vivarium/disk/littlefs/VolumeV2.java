package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A volume of version 2 during one operation. */
final class VolumeV2 extends LittleVolume {
    private static final int VERSION = 0x00020001;
    private static final byte[] MAGIC = {'l', 'i', 't', 't', 'l', 'e', 'f', 's'};
    private static final int SUPERBLOCK_BYTES = 24;
    private static final int LONGEST_NAME = 255;
    private static final int LARGEST_ATTRIBUTE = 1022;

    final GlobalState global;
    private final MetadataWriter writer;

    VolumeV2(FlashDevice device, long[] state, List<long[]> openFiles) {
        super(device, state, openFiles, Tag.CORRUPT);
        global = new GlobalState(state);
        writer = new MetadataWriter(this, state);
    }

    @Override
    public LittleTree tree() {
        return new TreeV2(this);
    }

    @Override
    public LittleFile file(long[] fileState, byte[] buffer, byte[] modified) {
        return new FileV2(this, fileState, buffer, modified);
    }

    @Override
    public void format() {
        checkGeometry();
        allocator.startFresh();
        MetadataPair root = writer.allocate();
        byte[] superblock = new byte[SUPERBLOCK_BYTES];
        int[] numbers = {
            VERSION,
            (int) state[LittleState.BLOCK_BYTES],
            (int) state[LittleState.BLOCKS],
            LONGEST_NAME,
            Integer.MAX_VALUE,
            LARGEST_ATTRIBUTE
        };
        for (int i = 0; i < numbers.length; i++) {
            LittleEndian.put32(superblock, 4 * i, numbers[i]);
        }
        state[LittleState.VERSION] = VERSION;
        commit(
                root,
                Change.of(Tag.CREATE, 0),
                new Change(Tag.SUPERBLOCK, 0, MAGIC),
                new Change(Tag.INLINE, 0, superblock));
        // The other block may still hold an older volume
        root.isErased = false;
        commit(root);
    }

    @Override
    public void mount() {
        checkGeometry();
        int[] sum = new int[3];
        int[] seed = new int[1];
        boolean[] isFound = new boolean[1];
        eachPair(pair -> {
            Entry first = pair.entries.isEmpty() ? Entry.EMPTY : pair.entries.get(0);
            if (first.nameType() == Tag.SUPERBLOCK && java.util.Arrays.equals(first.name(), MAGIC)) {
                readSuperblock(first.struct());
                state[LittleState.ROOT] = pair.first;
                state[LittleState.ROOT + 1] = pair.second;
                isFound[0] = true;
            }
            for (int i = 0; i < 3; i++) {
                sum[i] ^= pair.moveState[i];
            }
            seed[0] ^= pair.checksum;
        });
        if (!isFound[0]) {
            throw new DiskFailure(Errno.EINVAL);
        }
        global.mounted(sum);
        allocator.startAt((seed[0] & 0xFFFFFFFFL) % state[LittleState.BLOCKS]);
    }

    private void readSuperblock(byte[] superblock) {
        require(superblock.length >= SUPERBLOCK_BYTES);
        int version = LittleEndian.get32(superblock, 0);
        require(version >>> 16 == VERSION >>> 16 && (version & 0xFFFF) <= (VERSION & 0xFFFF));
        require(LittleEndian.get32(superblock, 4) == state[LittleState.BLOCK_BYTES]);
        require(LittleEndian.get32(superblock, 8) == state[LittleState.BLOCKS]);
        state[LittleState.VERSION] = version;
        state[LittleState.LONGEST_NAME] = limit(superblock, 12, LONGEST_NAME);
        state[LittleState.LARGEST_FILE] = limit(superblock, 16, Integer.MAX_VALUE);
        state[LittleState.LARGEST_ATTRIBUTE] = limit(superblock, 20, LARGEST_ATTRIBUTE);
    }

    private static long limit(byte[] superblock, int at, long most) {
        long stored = LittleEndian.get32(superblock, at) & 0xFFFFFFFFL;
        require(stored <= most);
        return stored == 0 ? most : stored;
    }

    private static void require(boolean isSound) {
        if (!isSound) {
            throw new DiskFailure(Errno.EINVAL);
        }
    }

    MetadataPair fetch(int one, int other) {
        return new MetadataReader(flash, state).read(one, other);
    }

    MetadataPair root() {
        return fetch((int) state[LittleState.ROOT], (int) state[LittleState.ROOT + 1]);
    }

    void commit(MetadataPair pair, Change... changes) {
        writer.commit(pair, List.of(changes));
    }

    void commit(MetadataPair pair, List<Change> changes) {
        writer.commit(pair, changes);
    }

    MetadataPair allocatePair() {
        return writer.allocate();
    }

    /** All pairs in the order of their tails. */
    void eachPair(Consumer<MetadataPair> visitor) {
        int one = 0;
        int other = 1;
        for (long left = state[LittleState.BLOCKS]; left > 0; left -= 2) {
            MetadataPair pair = fetch(one, other);
            visitor.accept(pair);
            if (!pair.hasTail()) {
                return;
            }
            one = pair.tailFirst;
            other = pair.tailSecond;
        }
        throw Tag.corrupt();
    }

    /** Also those of directories that are not in the list of pairs yet, so those that are come twice. */
    @Override
    void eachUsedBlock(IntConsumer visitor) {
        eachPair(pair -> {
            visitor.accept(pair.first);
            visitor.accept(pair.second);
            for (Entry entry : pair.entries) {
                if (entry.structType() == Tag.LIST) {
                    lists.each(entry.word(0), entry.word(1) & 0xFFFFFFFFL, visitor);
                } else if (entry.structType() == Tag.DIRECTORY_PAIR) {
                    visitor.accept(entry.word(0));
                    visitor.accept(entry.word(1));
                }
            }
        });
        eachOpenBlock(visitor);
    }
}
