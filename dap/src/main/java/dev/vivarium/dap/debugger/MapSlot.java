package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TouchListener;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;

/** Finds a key in a map again and again; it is looked for only where keys have come or gone. */
final class MapSlot {
    private final long owner;
    private final int word;
    private final Key key;
    private long seen;
    private int slot = -1;

    /**
     * @param owner the object in which the map lies
     * @param word where it begins in it
     */
    MapSlot(long owner, int word, Key key) {
        this.owner = owner;
        this.word = word;
        this.key = key;
    }

    /** Forgets where it was: the program may be anywhere now. */
    void forget() {
        seen = 0;
    }

    long owner() {
        return owner;
    }

    /** The slot, -1 where the key is not there. */
    int find(ObjectSpace space) {
        Heap heap = space.heap;
        // The first word of a map is another one after each change of its keys.
        long now = heap.load(owner, word);
        if (now != seen) {
            seen = now;
            slot = Maps.nextFilled(heap, owner, word, 0);
            while (slot >= 0 && !isHere(space, slot)) {
                slot = Maps.nextFilled(heap, owner, word, slot + 1);
            }
        }
        return slot;
    }

    /** Whether what native code touches in an object is the value of this key; see {@link TouchListener}. */
    boolean isTouched(ObjectSpace space, long object, int field, int place) {
        return object == owner && field == word && (place == TouchListener.EVERY || isHere(space, place));
    }

    /** As {@link #isTouched(ObjectSpace, long, int, int)}, of words of the pool. */
    boolean isTouched(ObjectSpace space, long address, int length) {
        int found = find(space);
        long value = found < 0 ? 0 : Maps.valueAddress(space.heap, owner, word, found);
        return found >= 0 && address < value + Long.BYTES && value < address + length;
    }

    private boolean isHere(ObjectSpace space, int place) {
        return Key.of(space, Maps.key(space.heap, owner, word, place)).equals(key);
    }
}
