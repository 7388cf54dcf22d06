package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * One search for a key in a map. Comparing keys may run Python code that changes the map under the search; the search
 * then starts again.
 */
final class MapProbe {
    private static final int NOT_FOUND = -1;
    private static final int CHANGED = -2;

    private final ObjectSpace space;
    private final long owner;
    private final int word;
    private final long key;
    /** The first slot where the key could be added, or -1. */
    private int available;

    MapProbe(ObjectSpace space, long owner, int word, long key) {
        this.space = space;
        this.owner = owner;
        this.word = word;
        this.key = key;
    }

    int find() {
        if (Maps.alloc(space.heap, owner, word) == 0) {
            return NOT_FOUND;
        }
        if (cannotContain()) {
            return NOT_FOUND;
        }
        int slot;
        do {
            slot = search();
        } while (slot == CHANGED);
        return slot;
    }

    int findOrAdd() {
        while (true) {
            int slot = Maps.alloc(space.heap, owner, word) == 0 ? emptyMap() : search();
            if (slot >= 0) {
                return slot;
            }
            if (slot == CHANGED) {
                continue;
            }
            if (available >= 0) {
                Maps.fill(space, owner, word, available, key);
                return available;
            }
            if (Maps.isOrdered(space.heap, owner, word)) {
                Maps.growOrdered(space, owner, word);
            } else {
                Maps.grow(space, owner, word);
            }
        }
    }

    private int emptyMap() {
        available = -1;
        return NOT_FOUND;
    }

    private boolean namesOnly() {
        return (space.heap.load(owner, word) & Maps.ALL_KEYS_QSTRS) != 0;
    }

    private boolean cannotContain() {
        return namesOnly() && !Value.isQstr(key) && !space.isExact(key, StrType.INSTANCE);
    }

    private int search() {
        return Maps.isOrdered(space.heap, owner, word) ? searchOrdered() : searchHashed();
    }

    private int searchOrdered() {
        Heap heap = space.heap;
        long stamp = heap.load(owner, word);
        boolean identityOnly = namesOnly() && Value.isQstr(key);
        int used = Maps.used(heap, owner, word);
        for (int slot = 0; slot < used; slot++) {
            long found = Maps.key(heap, owner, word, slot);
            if (found == key || !identityOnly && Operators.equal(space, found, key)) {
                return heap.load(owner, word) == stamp ? slot : CHANGED;
            }
            if (heap.load(owner, word) != stamp) {
                return CHANGED;
            }
        }
        available = used < Maps.alloc(heap, owner, word) ? used : -1;
        return NOT_FOUND;
    }

    private int searchHashed() {
        Heap heap = space.heap;
        long hash = Operators.hash(space, key);
        long stamp = heap.load(owner, word);
        boolean identityOnly = namesOnly() && Value.isQstr(key);
        int alloc = Maps.alloc(heap, owner, word);
        available = -1;
        if (alloc == 0) {
            return NOT_FOUND;
        }
        int start = (int) Long.remainderUnsigned(hash, alloc);
        int slot = start;
        do {
            long found = Maps.key(heap, owner, word, slot);
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                available = available < 0 ? slot : available;
                return NOT_FOUND;
            }
            if (found == Value.SENTINEL) {
                available = available < 0 ? slot : available;
            } else if (!identityOnly && Operators.equal(space, found, key)) {
                return heap.load(owner, word) == stamp ? slot : CHANGED;
            }
            if (heap.load(owner, word) != stamp) {
                return CHANGED;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        } while (slot != start);
        return NOT_FOUND;
    }
}
