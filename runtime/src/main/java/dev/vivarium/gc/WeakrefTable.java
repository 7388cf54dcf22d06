package dev.vivarium.gc;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TableSizes;
import dev.vivarium.heap.Value;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.function.LongConsumer;

/**
 * The hash table of the weakref map, in the heap: slots of two words, key and list. Sizes, probing and growth are those
 * of the reference's dicts, so that callbacks of several targets come in the same order for the same addresses; that keys
 * that are None fall together when the table grows is part of it.
 */
final class WeakrefTable implements Checkpointed<WeakrefTable.State> {
    private final Heap heap;

    @NotCheckpointed("wired once, when the machine is built")
    private final LongConsumer lost;

    private long address = Value.NULL;
    private int slots;

    /** @param lost told of a list that is dropped because its key, None, fell together with another */
    WeakrefTable(Heap heap, LongConsumer lost) {
        this.heap = heap;
        this.lost = lost;
    }

    /** NULL until the first key is added. */
    long address() {
        return address;
    }

    /** How many slots there are, filled or not. */
    int slots() {
        return slots;
    }

    /** A disguised target, None while its callbacks are outstanding, NULL or SENTINEL where the slot is empty. */
    long key(int slot) {
        return heap.load(address, 2 * slot);
    }

    void setKey(int slot, long key) {
        heap.store(address, 2 * slot, key);
    }

    long list(int slot) {
        return heap.load(address, 2 * slot + 1);
    }

    void setList(int slot, long list) {
        heap.store(address, 2 * slot + 1, list);
    }

    /** The index in the heap's words of a slot's list. */
    int listIndex(int slot) {
        return Value.wordIndex(address) + 2 * slot + 1;
    }

    /** Empties a slot; gives the list it had. */
    long remove(int slot) {
        long list = list(slot);
        setKey(slot, Value.SENTINEL);
        setList(slot, Value.NULL);
        return list;
    }

    /** The slot of a disguised target, or -1. */
    int find(long key) {
        if (slots == 0 || !Value.isSmallInt(key)) {
            return -1;
        }
        long[] words = heap.words;
        int base = Value.wordIndex(address);
        int start = home(key, slots);
        int slot = start;
        do {
            long found = words[base + 2 * slot];
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                return -1;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        } while (slot != start);
        return -1;
    }

    /** The slot of a disguised target, which is added with the list NULL where it is not there; may allocate. */
    int findOrAdd(long key) {
        while (true) {
            int slot = find(key);
            if (slot >= 0) {
                return slot;
            }
            slot = firstAvailable(address, slots, key);
            if (slot >= 0) {
                setKey(slot, key);
                setList(slot, Value.NULL);
                return slot;
            }
            grow();
        }
    }

    /** The first slot on a key's way that is not filled, or -1. */
    private int firstAvailable(long inTable, int ofSlots, long key) {
        int slot = ofSlots == 0 ? 0 : home(key, ofSlots);
        for (int i = 0; i < ofSlots; i++) {
            long found = heap.load(inTable, 2 * slot);
            if (found == Value.NULL || found == Value.SENTINEL) {
                return slot;
            }
            slot = slot + 1 == ofSlots ? 0 : slot + 1;
        }
        return -1;
    }

    /** Where the search for a key begins: MicroPython's hash of a small int is the int, that of None its word. */
    private static int home(long key, int ofSlots) {
        long hash = Value.isSmallInt(key) ? Value.smallIntValue(key) : key;
        return (int) Long.remainderUnsigned(hash, ofSlots);
    }

    private void grow() {
        long old = address;
        int newSlots = TableSizes.atLeast(slots + 1);
        long grown = heap.allocate(2 * newSlots);
        // The allocation may have run callbacks that grew the table; then the search starts again.
        if (address != old) {
            heap.free(grown);
            return;
        }
        moveSlots(grown, newSlots);
        address = grown;
        slots = newSlots;
        heap.free(old);
    }

    private void moveSlots(long grown, int newSlots) {
        int noneSlot = -1;
        for (int i = 0; i < slots; i++) {
            long key = key(i);
            if (key == Value.NULL || key == Value.SENTINEL) {
                continue;
            }
            int slot;
            if (key == Value.NONE && noneSlot >= 0) {
                slot = noneSlot;
                lost.accept(heap.load(grown, 2 * slot + 1));
            } else {
                slot = firstAvailable(grown, newSlots, key);
                noneSlot = key == Value.NONE ? slot : noneSlot;
            }
            heap.store(grown, 2 * slot, key);
            heap.store(grown, 2 * slot + 1, list(i));
        }
    }

    record State(long address, int slots) {}

    @Override
    public State save() {
        return new State(address, slots);
    }

    @Override
    public void restore(State saved) {
        address = saved.address();
        slots = saved.slots();
    }
}
