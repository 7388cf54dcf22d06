package dev.vivarium.disk.littlefs;

import java.util.ArrayList;
import java.util.List;

/** Finishes moves and takes out directories that no entry names any more. */
final class RepairV2 {
    private final VolumeV2 volume;

    RepairV2(VolumeV2 volume) {
        this.volume = volume;
    }

    void run() {
        if (volume.global.hasMove()) {
            finishMove();
        }
        if (volume.global.orphans() > 0) {
            volume.allocator.checkpoint();
            while (removeOrphan()) {
                // Each round changes the list of pairs
            }
            volume.global.addOrphans(-volume.global.orphans());
            volume.commit(volume.root());
        }
    }

    private void finishMove() {
        int one = volume.global.get(LittleState.GLOBAL_ON_DEVICE, 1);
        int other = volume.global.get(LittleState.GLOBAL_ON_DEVICE, 2);
        MetadataPair pair = volume.fetch(one, other);
        int id = volume.global.movedFrom(pair);
        volume.global.clearMove();
        if (id >= 0 && id < pair.entries.size()) {
            volume.commit(pair, Change.of(Tag.DELETE, id));
        } else {
            volume.commit(pair);
        }
    }

    /** Where the list of pairs and the directories disagree, the directories are right. */
    private boolean removeOrphan() {
        List<MetadataPair> all = new ArrayList<>();
        volume.eachPair(all::add);
        for (int i = 1; i < all.size(); i++) {
            MetadataPair before = all.get(i - 1);
            MetadataPair pair = all.get(i);
            if (before.isSplit || isSuperblock(pair)) {
                continue;
            }
            Entry owner = owner(all, pair);
            if (owner == null) {
                volume.global.drop(pair);
                int type = pair.isSplit ? Tag.HARD_TAIL : Tag.SOFT_TAIL;
                volume.commit(before, Change.pair(type, Tag.NO_ID, pair.tailFirst, pair.tailSecond));
                return true;
            }
            if (!pair.isAt(owner.word(0), owner.word(1))) {
                volume.commit(before, Change.pair(Tag.SOFT_TAIL, Tag.NO_ID, owner.word(0), owner.word(1)));
                return true;
            }
        }
        return false;
    }

    private static boolean isSuperblock(MetadataPair pair) {
        return !pair.entries.isEmpty() && pair.entries.get(0).nameType() == Tag.SUPERBLOCK;
    }

    /** The entry that names a pair or, after the pair was moved, one of its blocks. */
    private static Entry owner(List<MetadataPair> all, MetadataPair pair) {
        for (MetadataPair each : all) {
            for (Entry entry : each.entries) {
                if (entry.structType() == Tag.DIRECTORY_PAIR) {
                    int one = entry.word(0);
                    int other = entry.word(1);
                    if (one == pair.first || one == pair.second || other == pair.first || other == pair.second) {
                        return entry;
                    }
                }
            }
        }
        return null;
    }
}
