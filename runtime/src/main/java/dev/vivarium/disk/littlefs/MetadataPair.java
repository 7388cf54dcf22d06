package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.util.ArrayList;
import java.util.List;

/** What the log of a pair of blocks says. The first block holds it; the next compaction goes to the second. */
final class MetadataPair {
    static final int NULL = -1;

    int first = NULL;
    int second = NULL;
    int revision;
    /** Where the log ends, and the tag that the next one is combined with. */
    int end;

    int lastTag;
    /** Whether the block can be programmed after the log. */
    boolean isErased;

    int checksum;
    List<Entry> entries = new ArrayList<>();
    int tailFirst = NULL;
    int tailSecond = NULL;
    /** Whether the tail goes on with the same directory. */
    boolean isSplit;

    /** This pair's share of the global state. */
    int[] moveState = new int[3];

    MetadataPair copy() {
        MetadataPair copy = new MetadataPair();
        copy.become(this);
        return copy;
    }

    void become(MetadataPair other) {
        first = other.first;
        second = other.second;
        revision = other.revision;
        end = other.end;
        lastTag = other.lastTag;
        isErased = other.isErased;
        checksum = other.checksum;
        entries = new ArrayList<>(other.entries);
        tailFirst = other.tailFirst;
        tailSecond = other.tailSecond;
        isSplit = other.isSplit;
        moveState = other.moveState.clone();
    }

    boolean isAt(int one, int other) {
        return isSame(first, second, one, other);
    }

    /** Whether two pairs are made of the same blocks. */
    static boolean isSame(int a, int b, int c, int d) {
        return a == c && b == d || a == d && b == c;
    }

    boolean hasTail() {
        return tailFirst != NULL && tailSecond != NULL;
    }

    void apply(int type, int id, byte[] data, boolean isDeleted) {
        switch (type & 0x700) {
            case 0x600 -> {
                isSplit = (type & 1) != 0;
                tailFirst = data.length < 8 ? NULL : LittleEndian.get32(data, 0);
                tailSecond = data.length < 8 ? NULL : LittleEndian.get32(data, 4);
            }
            case 0x700 -> {
                for (int i = 0; type == Tag.MOVE_STATE && i < 3; i++) {
                    moveState[i] = data.length < 12 ? 0 : LittleEndian.get32(data, 4 * i);
                }
            }
            default -> {
                if (id != Tag.NO_ID) {
                    applyToEntry(type, id, data, isDeleted);
                }
            }
        }
    }

    private void applyToEntry(int type, int id, byte[] data, boolean isDeleted) {
        int needed = type == Tag.CREATE ? id : id + 1;
        while (entries.size() < needed) {
            entries.add(Entry.EMPTY);
        }
        switch (type & 0x700) {
            case 0x000 -> entries.set(id, entries.get(id).withName(type, data));
            case 0x200 -> entries.set(id, entries.get(id).withStruct(type, data));
            case 0x300 -> entries.set(id, entries.get(id).withAttribute(type, isDeleted ? null : data));
            case 0x400 -> {
                if (type == Tag.CREATE) {
                    entries.add(id, Entry.EMPTY);
                } else if (type == Tag.DELETE) {
                    entries.remove(id);
                }
            }
            default -> {
                // What a later version may add does not concern the entries.
            }
        }
    }
}
