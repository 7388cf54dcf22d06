package dev.vivarium.disk.littlefs;

import java.util.ArrayList;
import java.util.List;

/** Finishes moves and takes out directories that no entry names any more, in a volume of version 1. */
final class RepairV1 {
    private final VolumeV1 volume;
    private final TreeV1 tree;

    RepairV1(VolumeV1 volume, TreeV1 tree) {
        this.volume = volume;
        this.tree = tree;
    }

    void run() {
        volume.allocator.checkpoint();
        // Each round changes the pairs that the next one looks at
        for (long left = volume.get(LittleState.BLOCKS); finishMove() || mendList(); left--) {
            if (left == 0) {
                throw volume.flash.corrupt();
            }
        }
    }

    private List<PairV1> pairs() {
        List<PairV1> all = new ArrayList<>();
        volume.eachPair(all::add);
        return all;
    }

    private boolean finishMove() {
        for (PairV1 pair : pairs()) {
            for (int id = 0; id < pair.entries.size(); id++) {
                EntryV1 entry = pair.entries.get(id);
                if (entry.isMoving()) {
                    if (tree.isGone(entry)) {
                        tree.removeEntry(pair, id);
                    } else {
                        pair.entries.set(id, entry.moving(false));
                        pair.write(volume.flash);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the list of pairs and the directories disagree, the directories are right. */
    private boolean mendList() {
        List<PairV1> all = pairs();
        // The first pair holds the superblock, which names the root
        for (int i = 1; i < all.size(); i++) {
            PairV1 before = all.get(i - 1);
            PairV1 pair = all.get(i);
            if (before.goesOn) {
                continue;
            }
            EntryV1 owner = owner(all, pair);
            if (owner == null) {
                int last = i;
                while (all.get(last).goesOn && last + 1 < all.size()) {
                    last++;
                }
                before.setTail(all.get(last).tailFirst, all.get(last).tailSecond);
                before.write(volume.flash);
                return true;
            }
            if (!pair.isAt(owner.word(0), owner.word(1))) {
                before.setTail(owner.word(0), owner.word(1));
                before.write(volume.flash);
                return true;
            }
        }
        return false;
    }

    /** The entry that names a pair or, after the pair was moved, one of its blocks. */
    private static EntryV1 owner(List<PairV1> all, PairV1 pair) {
        for (PairV1 each : all) {
            for (EntryV1 entry : each.entries) {
                boolean names = entry.isDirectory() || entry.type() == EntryV1.SUPERBLOCK;
                if (names && entry.place().length >= 8 && pair.shares(entry.word(0), entry.word(1))) {
                    return entry;
                }
            }
        }
        return null;
    }
}
