package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.util.Arrays;

/** An open file of version 1: all that it holds lies in blocks of its own. */
final class FileV1 extends LittleFile {
    private final VolumeV1 volume;

    FileV1(VolumeV1 volume, long[] state, byte[] buffer) {
        super(volume, state, buffer);
        this.volume = volume;
    }

    @Override
    public void open(String path, int flags) {
        TreeV1 tree = new TreeV1(volume);
        if ((flags & WRITE) != 0) {
            tree.repair();
        }
        TreeV1.Target target = tree.find(path);
        EntryV1 entry = target.entry();
        if (target.isRoot() || entry != null && entry.isDirectory()) {
            throw new DiskFailure(Errno.EISDIR);
        }
        PairV1 pair = target.pair();
        int id = target.id();
        if (entry == null) {
            if ((flags & CREATE) == 0) {
                throw new DiskFailure(Errno.ENOENT);
            }
            entry = EntryV1.of(EntryV1.FILE, EntryV1.NO_BLOCK, 0, target.newName());
            volume.allocator.checkpoint();
            pair = tree.append(pair, entry);
            id = pair.entries.size() - 1;
        } else if ((flags & EXCLUSIVE) != 0) {
            throw new DiskFailure(Errno.EEXIST);
        }
        Arrays.fill(state, 0);
        state[FLAGS] = flags;
        state[PAIR] = pair.first;
        state[PAIR + 1] = pair.second;
        state[ID] = id;
        if ((flags & TRUNCATE) != 0) {
            state[FLAGS] |= DIRTY;
        } else {
            state[HEAD] = entry.word(0);
            state[SIZE] = entry.size();
        }
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
        PairV1 pair = volume.fetch((int) state[PAIR], (int) state[PAIR + 1]);
        int id = (int) state[ID];
        if (id >= pair.entries.size() || !pair.entries.get(id).isFile()) {
            throw volume.flash.corrupt();
        }
        int head = state[SIZE] == 0 ? EntryV1.NO_BLOCK : (int) state[HEAD];
        pair.entries.set(id, pair.entries.get(id).placed(head, (int) state[SIZE]));
        volume.flash.sync();
        volume.allocator.checkpoint();
        pair.write(volume.flash);
        state[FLAGS] &= ~DIRTY;
    }
}
