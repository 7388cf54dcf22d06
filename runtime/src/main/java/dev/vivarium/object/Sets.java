package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * MicroPython's hash set over the table of a set or frozenset: open addressing with linear probing, in the order of the
 * reference (py/map.c). Comparing items may run Python code that changes the set under a search; the search then starts
 * again.
 */
final class Sets {
    private static final int NOT_FOUND = -1;
    private static final int CHANGED = -2;
    private static final long STAMP = 0xFFFF_FFFFL << 32;

    private Sets() {}

    private static int alloc(Heap heap, long set) {
        return (int) heap.load(set, SetType.ALLOC);
    }

    /** The item in a slot; NULL or SENTINEL where it is empty. */
    static long item(Heap heap, long set, int slot) {
        return heap.words[Value.wordIndex(heap.load(set, SetType.TABLE)) + slot];
    }

    private static void setItem(ObjectSpace space, long set, int slot, long item, int change) {
        Heap heap = space.heap;
        heap.words[Value.wordIndex(heap.load(set, SetType.TABLE)) + slot] = item;
        setUsed(space, set, SetType.length(space, set) + change);
    }

    private static void setUsed(ObjectSpace space, long set, int used) {
        space.heap.store(set, SetType.USED, used | space.nextMapStamp() & STAMP);
    }

    /** The next filled slot at or after {@code slot}, or -1. */
    static int nextFilled(Heap heap, long set, int slot) {
        int alloc = alloc(heap, set);
        for (int i = slot; i < alloc; i++) {
            if (Maps.isFilled(item(heap, set, i))) {
                return i;
            }
        }
        return -1;
    }

    /** The slot of an item that equals {@code item}, or -1. */
    static int find(ObjectSpace space, long set, long item) {
        int slot;
        do {
            slot = new Probe(space, set, item).search();
        } while (slot == CHANGED);
        return slot;
    }

    /** Adds an item; nothing happens where an equal one is there. */
    static void add(ObjectSpace space, long set, long item) {
        Heap heap = space.heap;
        if (alloc(heap, set) == 0) {
            grow(space, set);
        }
        while (true) {
            Probe probe = new Probe(space, set, item);
            int slot = probe.search();
            if (slot >= 0) {
                return;
            }
            if (slot == CHANGED) {
                continue;
            }
            if (probe.available >= 0) {
                setItem(space, set, probe.available, item, 1);
                return;
            }
            grow(space, set);
        }
    }

    /** Removes an item; false where it is not there. */
    static boolean remove(ObjectSpace space, long set, long item) {
        int slot = find(space, set, item);
        if (slot >= 0) {
            removeSlot(space, set, slot);
        }
        return slot >= 0;
    }

    /** Empties a filled slot. */
    static void removeSlot(ObjectSpace space, long set, int slot) {
        int next = slot + 1 == alloc(space.heap, set) ? 0 : slot + 1;
        long empty = item(space.heap, set, next) == Value.NULL ? Value.NULL : Value.SENTINEL;
        setItem(space, set, slot, empty, -1);
    }

    /** Removes all items and frees the table. */
    static void clear(ObjectSpace space, long set) {
        replaceTable(space, set, 0, Value.NULL, 0);
    }

    /** Takes over the table of another set, which is left empty. */
    static void takeTable(ObjectSpace space, long set, long other) {
        Heap heap = space.heap;
        int alloc = alloc(heap, other);
        long table = heap.load(other, SetType.TABLE);
        int used = SetType.length(space, other);
        heap.store(other, SetType.TABLE, Value.NULL);
        heap.store(other, SetType.ALLOC, 0);
        setUsed(space, other, 0);
        replaceTable(space, set, alloc, table, used);
    }

    private static void replaceTable(ObjectSpace space, long set, int alloc, long table, int used) {
        Heap heap = space.heap;
        long old = heap.load(set, SetType.TABLE);
        heap.store(set, SetType.ALLOC, alloc);
        heap.store(set, SetType.TABLE, table);
        setUsed(space, set, used);
        heap.free(old);
    }

    /** A new set of the same type, items and room. */
    static long copy(ObjectSpace space, long set) {
        Heap heap = space.heap;
        while (true) {
            int alloc = alloc(heap, set);
            long copy = SetType.create(space, heap.load(set, 0), alloc);
            if (alloc(heap, set) == alloc) {
                int source = Value.wordIndex(heap.load(set, SetType.TABLE));
                int target = Value.wordIndex(heap.load(copy, SetType.TABLE));
                System.arraycopy(heap.words, source, heap.words, target, alloc);
                setUsed(space, copy, SetType.length(space, set));
                return copy;
            }
        }
    }

    /** Moves the items to a larger table; does nothing where the allocation or a hash changes the set meanwhile. */
    private static void grow(ObjectSpace space, long set) {
        Heap heap = space.heap;
        long stamp = heap.load(set, SetType.USED);
        int oldAlloc = alloc(heap, set);
        int newAlloc = Maps.sizeFor(oldAlloc + 1);
        long newTable = heap.allocate(newAlloc);
        long[] hashes = new long[oldAlloc];
        for (int i = 0; i < oldAlloc && heap.load(set, SetType.USED) == stamp; i++) {
            if (Maps.isFilled(item(heap, set, i))) {
                hashes[i] = Operators.hash(space, item(heap, set, i));
            }
        }
        if (heap.load(set, SetType.USED) != stamp || alloc(heap, set) != oldAlloc) {
            heap.free(newTable);
            return;
        }
        int target = Value.wordIndex(newTable);
        for (int i = 0; i < oldAlloc; i++) {
            long item = item(heap, set, i);
            if (Maps.isFilled(item)) {
                int slot = (int) Long.remainderUnsigned(hashes[i], newAlloc);
                while (heap.words[target + slot] != Value.NULL) {
                    slot = slot + 1 == newAlloc ? 0 : slot + 1;
                }
                heap.words[target + slot] = item;
            }
        }
        replaceTable(space, set, newAlloc, newTable, SetType.length(space, set));
    }

    /** One search; a set that is changed meanwhile ends it. */
    private static final class Probe {
        private final ObjectSpace space;
        private final long set;
        private final long item;
        /** The first slot where the item could be added, or -1. */
        private int available = -1;

        Probe(ObjectSpace space, long set, long item) {
            this.space = space;
            this.set = set;
            this.item = item;
        }

        int search() {
            Heap heap = space.heap;
            if (alloc(heap, set) == 0) {
                return NOT_FOUND;
            }
            long hash = Operators.hash(space, item);
            long stamp = heap.load(set, SetType.USED);
            int alloc = alloc(heap, set);
            if (alloc == 0) {
                return NOT_FOUND;
            }
            int start = (int) Long.remainderUnsigned(hash, alloc);
            int slot = start;
            do {
                long found = item(heap, set, slot);
                if (found == Value.NULL) {
                    available = available < 0 ? slot : available;
                    return NOT_FOUND;
                }
                if (found == Value.SENTINEL) {
                    available = available < 0 ? slot : available;
                } else {
                    boolean equal = equal(found);
                    if (heap.load(set, SetType.USED) != stamp || alloc(heap, set) != alloc) {
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

        private boolean equal(long found) {
            if (!Value.isHeap(found)) {
                return Operators.equal(space, found, item);
            }
            space.stack.push(found);
            boolean equal = Operators.equal(space, found, item);
            space.stack.pop();
            return equal;
        }
    }
}
