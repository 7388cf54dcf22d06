package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * MicroPython's hash set over the table of a set or frozenset: open addressing with linear probing, in the order of the
 * reference (py/map.c).
 */
final class Sets {
    private static final long STAMP = 0xFFFF_FFFFL << 32;

    private Sets() {}

    static int alloc(Heap heap, long set) {
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
        return new SetProbe(space, set, item).find();
    }

    /** Adds an item; nothing happens where an equal one is there. */
    static void add(ObjectSpace space, long set, long item) {
        new SetProbe(space, set, item).findOrAdd();
    }

    /** Removes an item; false where it is not there. */
    static boolean remove(ObjectSpace space, long set, long item) {
        int slot = find(space, set, item);
        if (slot >= 0) {
            removeSlot(space, set, slot);
        }
        return slot >= 0;
    }

    /** Removes an item, or adds it where it is not there. */
    static void toggle(ObjectSpace space, long set, long item) {
        SetProbe probe = new SetProbe(space, set, item);
        int slot = probe.findOrAdd();
        if (!probe.hasAdded()) {
            removeSlot(space, set, slot);
        }
    }

    /** Fills an empty slot. */
    static void fill(ObjectSpace space, long set, int slot, long item) {
        setItem(space, set, slot, item, 1);
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

    /**
     * Moves the items to a larger table, calling {@code __hash__} and {@code __eq__} as the reference does when it adds
     * them again; does nothing where the allocation or a call changes the set.
     */
    static void grow(ObjectSpace space, long set) {
        Heap heap = space.heap;
        long stamp = heap.load(set, SetType.USED);
        int oldAlloc = alloc(heap, set);
        int newAlloc = Maps.sizeFor(oldAlloc + 1);
        long newTable = heap.allocate(newAlloc);
        int used = 0;
        for (int i = 0; i < oldAlloc && heap.load(set, SetType.USED) == stamp; i++) {
            long item = item(heap, set, i);
            if (Maps.isFilled(item)) {
                long hash = MapProbe.hash(space, item);
                used += place(space, item, newTable, newAlloc, (int) Long.remainderUnsigned(hash, newAlloc));
            }
        }
        if (heap.load(set, SetType.USED) == stamp) {
            replaceTable(space, set, newAlloc, newTable, used);
        } else {
            heap.free(newTable);
        }
    }

    /** Adds an item to a table that has room; 0 where an equal one is there, else 1. */
    private static int place(ObjectSpace space, long item, long table, int alloc, int start) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(table);
        int slot = start;
        while (words[at + slot] != Value.NULL) {
            long found = words[at + slot];
            if (!(MapProbe.isSimple(found) && MapProbe.isSimple(item)) && isEqual(space, found, item)) {
                return 0;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        }
        words[at + slot] = item;
        return 1;
    }

    /** Compares two items that the set may lose meanwhile. */
    private static boolean isEqual(ObjectSpace space, long found, long item) {
        space.stack.push(item);
        boolean equal = MapProbe.isEqual(space, found, item);
        space.stack.pop();
        return equal;
    }
}
