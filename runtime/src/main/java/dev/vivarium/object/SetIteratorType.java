package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates a set, slot by slot. */
final class SetIteratorType extends FourWordIterator {
    private static final int SET = 2;
    private static final int CURRENT = 3;
    private static final Layout LAYOUT =
            Layout.named("set_iterator").raw("iternext").value("set").raw("cur").build();

    static final SetIteratorType INSTANCE = new SetIteratorType();

    private SetIteratorType() {
        super(RomId.SET_ITERATOR, LAYOUT);
    }

    static void start(long set, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + 1] = Value.NULL;
        words[at + SET] = set;
        words[at + CURRENT] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long set = words[at + SET];
        int slot = Sets.nextFilled(space.heap, set, (int) words[at + CURRENT]);
        if (slot < 0) {
            return Value.STOP_ITERATION;
        }
        words[at + CURRENT] = slot + 1;
        return Sets.item(space.heap, set, slot);
    }
}
