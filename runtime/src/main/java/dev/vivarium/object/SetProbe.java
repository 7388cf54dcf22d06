package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * One search for an item in a set. Comparing items may run Python code that changes the set under the search; the search
 * then starts again.
 */
final class SetProbe {
    private static final int NOT_FOUND = -1;
    private static final int CHANGED = -2;

    private final ObjectSpace space;
    private final Heap heap;
    private final long set;
    private final long item;
    private final boolean isSimple;
    private long hash;
    private boolean isHashed;
    private boolean hasAdded;
    /** The first slot where the item could be added, or -1. */
    private int available;

    SetProbe(ObjectSpace space, long set, long item) {
        this.space = space;
        this.set = set;
        this.item = item;
        heap = space.heap;
        isSimple = MapProbe.isSimple(item);
    }

    /** The item's slot, or -1. */
    int find() {
        int slot;
        do {
            slot = search();
        } while (slot == CHANGED);
        return slot;
    }

    /** The item's slot, added where it is new. */
    int findOrAdd() {
        while (true) {
            int slot = search();
            if (slot >= 0) {
                return slot;
            }
            if (slot == NOT_FOUND && available >= 0) {
                Sets.fill(space, set, available, item);
                hasAdded = true;
                return available;
            }
            if (slot == NOT_FOUND) {
                Sets.grow(space, set);
            }
        }
    }

    /** Whether {@link #findOrAdd} has added the item. */
    boolean hasAdded() {
        return hasAdded;
    }

    private int search() {
        available = -1;
        if (Sets.alloc(heap, set) == 0) {
            return NOT_FOUND;
        }
        if (!isHashed) {
            hash = Operators.hash(space, item);
            isHashed = true;
        }
        long stamp = heap.load(set, SetType.USED);
        int alloc = Sets.alloc(heap, set);
        if (alloc == 0) {
            return NOT_FOUND;
        }
        int start = (int) Long.remainderUnsigned(hash, alloc);
        int slot = start;
        do {
            long found = Sets.item(heap, set, slot);
            if (!Maps.isFilled(found)) {
                available = available < 0 ? slot : available;
                if (found == Value.NULL) {
                    return NOT_FOUND;
                }
            } else {
                boolean equal =
                        isSimple && MapProbe.isSimple(found) ? found == item : MapProbe.isEqual(space, found, item);
                if (heap.load(set, SetType.USED) != stamp) {
                    return CHANGED;
                }
                if (equal) {
                    return slot;
                }
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        } while (slot != start);
        return NOT_FOUND;
    }
}
