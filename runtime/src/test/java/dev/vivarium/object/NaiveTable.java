package dev.vivarium.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** MicroPython's hash table in the plainest words: what {@link Maps} and {@link Sets} must agree with slot by slot. */
final class NaiveTable {
    private static final Object DELETED = new Object();
    private static final int[] SIZES = {
        0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389, 521, 691, 919, 1223
    };

    /** A key and its hash; equal keys have equal names. */
    record Key(String name, long hash) {}

    private Object[] slots = {};

    void add(Key key) {
        if (find(key) >= 0) {
            return;
        }
        int free = firstFree(key);
        if (free < 0) {
            grow();
            free = firstFree(key);
        }
        slots[free] = key;
    }

    void remove(Key key) {
        int slot = find(key);
        if (slot >= 0) {
            slots[slot] = slots[(slot + 1) % slots.length] == null ? null : DELETED;
        }
    }

    boolean contains(Key key) {
        return find(key) >= 0;
    }

    /** The keys' names in the order of the slots. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Object slot : slots) {
            if (slot instanceof Key) {
                names.add(((Key) slot).name());
            }
        }
        return names;
    }

    private int find(Key key) {
        for (int i = 0; i < slots.length; i++) {
            int slot = probe(key, i);
            if (slots[slot] == null) {
                return -1;
            }
            if (slots[slot] instanceof Key && Objects.equals(((Key) slots[slot]).name(), key.name())) {
                return slot;
            }
        }
        return -1;
    }

    private int firstFree(Key key) {
        for (int i = 0; i < slots.length; i++) {
            int slot = probe(key, i);
            if (!(slots[slot] instanceof Key)) {
                return slot;
            }
        }
        return -1;
    }

    private int probe(Key key, int step) {
        return (int) ((Long.remainderUnsigned(key.hash(), slots.length) + step) % slots.length);
    }

    private void grow() {
        Object[] old = slots;
        int size = 0;
        while (SIZES[size] <= old.length) {
            size++;
        }
        slots = new Object[SIZES[size]];
        for (Object slot : old) {
            if (slot instanceof Key) {
                slots[firstFree((Key) slot)] = slot;
            }
        }
    }
}
