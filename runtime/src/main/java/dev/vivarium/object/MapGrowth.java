package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * Gives a map a larger table. The allocation may run callbacks, and {@code __hash__} and {@code __eq__} of the keys are
 * called as the reference calls them when it adds the keys again: where any of them changes the map, the new table is
 * thrown away and the caller looks again.
 */
final class MapGrowth {
    private final ObjectSpace space;
    private final Heap heap;
    private final long owner;
    private final int word;
    private final long before;
    private final int alloc;
    private final long table;
    private int used;
    private boolean names = true;

    private MapGrowth(ObjectSpace space, long owner, int word) {
        this.space = space;
        this.owner = owner;
        this.word = word;
        heap = space.heap;
        before = heap.load(owner, word);
        alloc = Maps.sizeFor(Maps.alloc(heap, owner, word) + 1);
        table = heap.allocateBytes(16L * alloc);
    }

    /** Moves the keys of a hash map to a larger table, or does nothing where the map is changed meanwhile. */
    static void grow(ObjectSpace space, long owner, int word) {
        int oldAlloc = Maps.alloc(space.heap, owner, word);
        MapGrowth growth = new MapGrowth(space, owner, word);
        long oldTable = space.heap.load(owner, word + 2);
        if (growth.isChanged() || !growth.copy(oldAlloc)) {
            space.heap.free(growth.table);
            return;
        }
        Maps.replaceTable(space, owner, word, growth.table, growth.alloc, growth.used, growth.names);
        space.heap.free(oldTable);
    }

    /** Makes room at the end of an ordered map; the caller checks again whether there is any. */
    static void growOrdered(ObjectSpace space, long owner, int word) {
        int alloc = Maps.alloc(space.heap, owner, word) + 4;
        if (space.heap.resizeBuffer(owner, word + 2, 16L * alloc)) {
            space.heap.store(owner, word + 1, alloc);
        }
    }

    private boolean isChanged() {
        return heap.load(owner, word) != before;
    }

    /** False where the map is changed meanwhile. */
    private boolean copy(int oldAlloc) {
        for (int i = 0; i < oldAlloc; i++) {
            long key = Maps.key(heap, owner, word, i);
            if (!Maps.isFilled(key)) {
                continue;
            }
            long hash = MapProbe.hash(space, key);
            int slot = isChanged() ? -1 : place(key, (int) Long.remainderUnsigned(hash, alloc));
            if (slot < 0) {
                return false;
            }
            heap.words[Value.wordIndex(table) + 2 * slot + 1] = Maps.peek(heap, owner, word, i);
        }
        return true;
    }

    /** The new slot of a key, or -1 where the map is changed meanwhile. */
    private int place(long key, int start) {
        int at = Value.wordIndex(table);
        int slot = start;
        while (heap.words[at + 2 * slot] != Value.NULL) {
            if (isEqual(heap.words[at + 2 * slot], key)) {
                return isChanged() ? -1 : slot;
            }
            if (isChanged()) {
                return -1;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        }
        heap.words[at + 2 * slot] = key;
        names &= Value.isQstr(key);
        used++;
        return slot;
    }

    private boolean isEqual(long found, long key) {
        return !(MapProbe.isSimple(found) && MapProbe.isSimple(key)) && MapProbe.isEqual(space, found, key);
    }
}
