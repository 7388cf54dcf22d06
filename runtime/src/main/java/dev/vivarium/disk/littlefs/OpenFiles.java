package dev.vivarium.disk.littlefs;

import java.util.List;
import java.util.function.IntConsumer;

/** What commits and the allocator have to know of the files that are open. */
final class OpenFiles {
    private OpenFiles() {}

    /** Where another commit leaves the file's entry. */
    static void follow(long[] file, MetadataPair pair, List<Change> changes) {
        if (!pair.isAt((int) file[LittleFile.PAIR], (int) file[LittleFile.PAIR + 1])) {
            return;
        }
        for (Change change : changes) {
            if (change.type() == Tag.CREATE && file[LittleFile.ID] >= change.id()) {
                file[LittleFile.ID]++;
            } else if (change.type() == Tag.DELETE && file[LittleFile.ID] == change.id()) {
                file[LittleFile.PAIR] = MetadataPair.NULL;
                file[LittleFile.PAIR + 1] = MetadataPair.NULL;
                return;
            } else if (change.type() == Tag.DELETE && file[LittleFile.ID] > change.id()) {
                file[LittleFile.ID]--;
            }
        }
    }

    /** Version 1: where the removal of an entry leaves the file's. */
    static void followRemoval(long[] file, PairV1 pair, int id) {
        if (!pair.isAt((int) file[LittleFile.PAIR], (int) file[LittleFile.PAIR + 1])) {
            return;
        }
        if (file[LittleFile.ID] == id) {
            file[LittleFile.PAIR] = MetadataPair.NULL;
            file[LittleFile.PAIR + 1] = MetadataPair.NULL;
        } else if (file[LittleFile.ID] > id) {
            file[LittleFile.ID]--;
        }
    }

    static void followSplit(long[] file, MetadataPair pair, int from, MetadataPair tail) {
        if (pair.isAt((int) file[LittleFile.PAIR], (int) file[LittleFile.PAIR + 1]) && file[LittleFile.ID] >= from) {
            file[LittleFile.PAIR] = tail.first;
            file[LittleFile.PAIR + 1] = tail.second;
            file[LittleFile.ID] -= from;
        }
    }

    /** The blocks that only the open file knows. */
    static void eachBlock(long[] file, BlockList lists, IntConsumer visitor) {
        if ((file[LittleFile.FLAGS] & LittleFile.IN_PAIR) != 0) {
            return;
        }
        if ((file[LittleFile.FLAGS] & LittleFile.DIRTY) != 0) {
            lists.each((int) file[LittleFile.HEAD], file[LittleFile.SIZE], visitor);
        }
        if ((file[LittleFile.FLAGS] & LittleFile.WRITING) != 0) {
            lists.each((int) file[LittleFile.BLOCK], file[LittleFile.POSITION], visitor);
        }
    }
}
