package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates a deque from the slot that was the first one when it was made. */
final class DequeIteratorType extends FourWordIterator {
    private static final int DEQUE = 2;
    private static final int CURRENT = 3;
    private static final Layout LAYOUT = Layout.named("deque_iterator")
            .raw("iternext")
            .value("deque")
            .raw("cur")
            .build();

    static final DequeIteratorType INSTANCE = new DequeIteratorType();

    private DequeIteratorType() {
        super(RomId.DEQUE_ITERATOR, LAYOUT);
    }

    static void start(long deque, long slot, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + 1] = Value.NULL;
        words[at + DEQUE] = deque;
        words[at + CURRENT] = slot;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long deque = words[at + DEQUE];
        long slot = words[at + CURRENT];
        long item = DequeType.itemAt(space, deque, slot);
        if (item != Value.STOP_ITERATION) {
            words[at + CURRENT] = DequeType.slotAfter(space, deque, slot);
        }
        return item;
    }
}
