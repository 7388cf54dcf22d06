package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An open file of version 2: a small one lies in its directory's pair, and here in the buffer. */
final class FileV2 extends LittleFile {
    private static final int MODIFIED = 1;

    private final VolumeV2 volume;
    private final byte[] modified;

    FileV2(VolumeV2 volume, long[] state, byte[] buffer, byte[] modified) {
        super(volume, state, buffer);
        this.volume = volume;
        this.modified = modified;
    }

    @Override
    public void open(String path, int flags) {
        TreeV2 tree = new TreeV2(volume);
        if ((flags & WRITE) != 0) {
            tree.repair();
        }
        TreeV2.Target target = tree.find(path);
        Entry entry = target.isRoot() ? null : target.entry();
        if (!target.isRoot() && entry == null) {
            entry = create(target, flags);
        } else if ((flags & EXCLUSIVE) != 0) {
            throw new DiskFailure(Errno.EEXIST);
        } else if (target.isRoot() || entry.isDirectory()) {
            throw new DiskFailure(Errno.EISDIR);
        }
        Arrays.fill(state, 0);
        state[PAIR] = target.pair().first;
        state[PAIR + 1] = target.pair().second;
        state[ID] = target.id();
        load(target, entry, flags);
    }

    private Entry create(TreeV2.Target target, int flags) {
        if ((flags & CREATE) == 0) {
            throw new DiskFailure(Errno.ENOENT);
        }
        target.requireFileName(volume);
        try {
            volume.allocator.checkpoint();
            volume.commit(
                    target.pair(),
                    Change.of(Tag.CREATE, target.id()),
                    new Change(Tag.FILE, target.id(), target.name()),
                    Change.of(Tag.INLINE, target.id()));
        } catch (DiskFailure failure) {
            throw failure.errno() == Errno.ENOSPC ? new DiskFailure(Tag.NAME_TOO_LONG) : failure;
        }
        return Entry.EMPTY.withName(Tag.FILE, target.name()).withStruct(Tag.INLINE, Change.NOTHING);
    }

    private void load(TreeV2.Target target, Entry entry, int flags) {
        if (target.id() >= target.pair().entries.size()) {
            // The pair was split when the file was made
            MetadataPair pair = target.pair();
            int id = target.id();
            while (id >= pair.entries.size() && pair.isSplit) {
                id -= pair.entries.size();
                pair = volume.fetch(pair.tailFirst, pair.tailSecond);
            }
            state[PAIR] = pair.first;
            state[PAIR + 1] = pair.second;
            state[ID] = id;
        }
        state[FLAGS] = flags;
        boolean isEmpty = (flags & TRUNCATE) != 0;
        if (isEmpty || modified != null && (flags & WRITE) != 0) {
            state[FLAGS] |= DIRTY;
        }
        if (!isEmpty && entry.structType() == Tag.LIST) {
            state[HEAD] = entry.word(0);
            state[SIZE] = entry.word(1) & 0xFFFFFFFFL;
            return;
        }
        state[FLAGS] |= IN_PAIR;
        if (!isEmpty) {
            if (entry.struct().length > buffer.length) {
                throw Tag.corrupt();
            }
            state[SIZE] = entry.struct().length;
            System.arraycopy(entry.struct(), 0, buffer, 0, entry.struct().length);
        }
    }

    @Override
    void get(byte[] target, int from, int length) {
        if (has(IN_PAIR)) {
            System.arraycopy(buffer, (int) state[POSITION], target, from, length);
            state[POSITION] += length;
        } else {
            super.get(target, from, length);
        }
    }

    private long largestInPair() {
        long attribute = volume.get(LittleState.LARGEST_ATTRIBUTE);
        return Math.min(Math.min(buffer.length, attribute), volume.get(LittleState.BLOCK_BYTES) / 8);
    }

    @Override
    void put(byte[] source, int from, int length) {
        if (has(IN_PAIR)) {
            if (Math.max(state[POSITION] + length, state[SIZE]) <= largestInPair()) {
                System.arraycopy(source, from, buffer, (int) state[POSITION], length);
                state[POSITION] += length;
                state[SIZE] = Math.max(state[SIZE], state[POSITION]);
                state[FLAGS] |= DIRTY;
                return;
            }
            leavePair();
        }
        super.put(source, from, length);
    }

    /** Begins a list of blocks with what the pair holds before the position. */
    private void leavePair() {
        byte[] held = Arrays.copyOf(buffer, (int) state[POSITION]);
        volume.allocator.checkpoint();
        int block = volume.allocator.allocate();
        volume.flash.erase(block);
        state[FLAGS] &= ~IN_PAIR;
        // All that was held lies before the end of what is now being written
        state[SIZE] = 0;
        begin(block, held);
    }

    @Override
    public void sync() {
        if (has(FAILED)) {
            return;
        }
        flush();
        if (!has(DIRTY) || state[PAIR] == MetadataPair.NULL) {
            return;
        }
        MetadataPair pair = volume.fetch((int) state[PAIR], (int) state[PAIR + 1]);
        int id = (int) state[ID];
        List<Change> changes = new ArrayList<>();
        if (has(IN_PAIR)) {
            changes.add(new Change(Tag.INLINE, id, Arrays.copyOf(buffer, (int) state[SIZE])));
        } else {
            changes.add(Change.pair(Tag.LIST, id, (int) state[HEAD], (int) state[SIZE]));
        }
        if (modified != null && has(WRITE)) {
            changes.add(new Change(Tag.ATTRIBUTE + MODIFIED, id, modified));
        }
        volume.flash.sync();
        volume.allocator.checkpoint();
        volume.commit(pair, changes);
        state[FLAGS] &= ~DIRTY;
    }
}
