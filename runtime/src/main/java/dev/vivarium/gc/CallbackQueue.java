package dev.vivarium.gc;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Value;

/**
 * References whose targets died and whose callbacks are still to be called, after the collection, by the program's
 * scheduler. A list in the heap that a root slot names: what waits is an ordinary object that the program can reach, with
 * all that it holds. It is linked through a word of the references themselves, so that any number can be added while the
 * heap is locked.
 */
public final class CallbackQueue {
    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int WORDS = 2;

    private final Heap heap;
    private final RootSlots slots;
    private final int slot;

    /** Makes an empty queue and its root slot; allocates. */
    public CallbackQueue(Heap heap, RootSlots slots) {
        this.heap = heap;
        this.slots = slots;
        slot = slots.define("queue of weakref callbacks");
        slots.set(slot, heap.allocate(WORDS));
    }

    public boolean isEmpty() {
        return heap.load(slots.get(slot), FIRST) == Value.NULL;
    }

    /** The reference whose turn comes last; NULL where none waits. */
    public long last() {
        return heap.load(slots.get(slot), LAST);
    }

    /** Adds a reference that is in no list; its turn comes after all others. */
    public void addLast(long reference) {
        long queue = slots.get(slot);
        heap.store(reference, WeakrefLayouts.NEXT, Value.NULL);
        if (isEmpty()) {
            heap.store(queue, FIRST, reference);
        } else {
            heap.store(last(), WeakrefLayouts.NEXT, reference);
        }
        heap.store(queue, LAST, reference);
    }

    /** Adds a reference that is in no list; its turn comes before all others. */
    public void addFirst(long reference) {
        long queue = slots.get(slot);
        if (isEmpty()) {
            heap.store(queue, LAST, reference);
        }
        heap.store(reference, WeakrefLayouts.NEXT, heap.load(queue, FIRST));
        heap.store(queue, FIRST, reference);
    }

    /** Takes the first reference, which the caller then keeps; the queue is not empty. */
    public long take() {
        long queue = slots.get(slot);
        long reference = heap.load(queue, FIRST);
        heap.store(queue, FIRST, heap.load(reference, WeakrefLayouts.NEXT));
        if (isEmpty()) {
            heap.store(queue, LAST, Value.NULL);
        }
        heap.store(reference, WeakrefLayouts.NEXT, Value.NULL);
        return reference;
    }
}
