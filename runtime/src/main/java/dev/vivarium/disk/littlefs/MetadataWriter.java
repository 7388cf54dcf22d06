package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.util.ArrayList;
import java.util.List;

/** Commits changes to pairs: to the end of the log where there is room, otherwise as a new log in the other block. */
final class MetadataWriter {
    /** Where a new pair's revision begins is a multiple: by it, other implementations tell when to move a pair. */
    private static final int REVISIONS = 101;

    private static final int RESERVED = 40;
    private static final int MOST_ENTRIES = 0xFF;

    private final VolumeV2 volume;
    private final long[] state;

    MetadataWriter(VolumeV2 volume, long[] state) {
        this.volume = volume;
        this.state = state;
    }

    /** A new pair, not written yet. */
    MetadataPair allocate() {
        MetadataPair pair = new MetadataPair();
        pair.second = volume.allocator.allocate();
        pair.first = volume.allocator.allocate();
        int revision = LittleEndian.get32(volume.flash.read(pair.first, 0, 4), 0);
        revision += revision & 1;
        pair.revision = (int) ((revision & 0xFFFFFFFFL) + REVISIONS - 1) / REVISIONS * REVISIONS;
        return pair;
    }

    void commit(MetadataPair pair, List<Change> changes) {
        MetadataPair next = pair.copy();
        changes.forEach(change -> next.apply(change.type(), change.id(), change.data(), false));
        int[] share = volume.global.share(pair);
        if (share != null) {
            next.moveState = share;
        }
        for (long[] file : volume.openFiles()) {
            OpenFiles.follow(file, pair, changes);
        }
        if (!pair.isErased || !append(next, changes, share)) {
            compact(next);
        }
        volume.global.committed();
        pair.become(next);
    }

    private boolean hasForward() {
        return (state[LittleState.VERSION] & 0xFFFF) >= 1;
    }

    private static Change moveState(int[] share) {
        byte[] data = new byte[12];
        for (int i = 0; i < 3; i++) {
            LittleEndian.put32(data, 4 * i, share[i]);
        }
        return new Change(Tag.MOVE_STATE, Tag.NO_ID, data);
    }

    private boolean append(MetadataPair next, List<Change> changes, int[] share) {
        CommitBuffer buffer = new CommitBuffer(state, next.end, next.lastTag);
        for (Change change : changes) {
            if (!buffer.put(change)) {
                return false;
            }
        }
        if (share != null && !buffer.put(moveState(share))) {
            return false;
        }
        buffer.finish(volume.flash, next, hasForward());
        return true;
    }

    private void compact(MetadataPair pair) {
        int end = pair.entries.size();
        while (true) {
            int split = splitBefore(pair.entries, end);
            if (split == 0) {
                break;
            }
            try {
                splitOff(pair, split, end);
            } catch (DiskFailure failure) {
                if (failure.errno() != Errno.ENOSPC) {
                    throw failure;
                }
                break;
            }
            end = split;
        }
        write(pair);
    }

    /** Where the last part of the entries begins that leaves enough room in a block of its own; 0 for all. */
    private int splitBefore(List<Entry> entries, int end) {
        int block = (int) state[LittleState.BLOCK_BYTES];
        int part = (int) state[LittleState.PROGRAM_BYTES];
        int room = Math.min(block - RESERVED, (block / 2 + part - 1) / part * part);
        int split = 0;
        while (end - split > 1) {
            int size =
                    entries.subList(split, end).stream().mapToInt(Entry::bytes).sum();
            if (end - split < MOST_ENTRIES && size <= room) {
                break;
            }
            split += (end - split) / 2;
        }
        return split;
    }

    private void splitOff(MetadataPair pair, int from, int end) {
        volume.allocator.checkpoint();
        MetadataPair tail = allocate();
        tail.entries = new ArrayList<>(pair.entries.subList(from, end));
        tail.isSplit = pair.isSplit;
        tail.tailFirst = pair.tailFirst;
        tail.tailSecond = pair.tailSecond;
        write(tail);
        pair.entries.subList(from, end).clear();
        pair.isSplit = true;
        for (long[] file : volume.openFiles()) {
            OpenFiles.followSplit(file, pair, from, tail);
        }
        pair.tailFirst = tail.first;
        pair.tailSecond = tail.second;
    }

    /** Writes a new log into the other block. */
    private void write(MetadataPair pair) {
        int block = pair.second;
        pair.revision++;
        CommitBuffer buffer = new CommitBuffer(state, 0, -1);
        buffer.putRevision(pair.revision);
        for (Change change : contents(pair)) {
            if (!buffer.put(change)) {
                throw new DiskFailure(Errno.ENOSPC);
            }
        }
        volume.flash.erase(block);
        pair.second = pair.first;
        pair.first = block;
        buffer.finish(volume.flash, pair, hasForward());
    }

    private static List<Change> contents(MetadataPair pair) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < pair.entries.size(); i++) {
            all.addAll(pair.entries.get(i).changes(i));
        }
        if (pair.hasTail()) {
            int type = pair.isSplit ? Tag.HARD_TAIL : Tag.SOFT_TAIL;
            all.add(Change.pair(type, Tag.NO_ID, pair.tailFirst, pair.tailSecond));
        }
        int[] share = pair.moveState;
        if ((share[0] | share[1] | share[2]) != 0) {
            all.add(moveState(share));
        }
        return all;
    }
}
