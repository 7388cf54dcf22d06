package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates the keys, values or items of a dict, slot by slot. */
final class DictIteratorType extends FourWordIterator {
    private static final int KIND = 1;
    private static final int DICT = 2;
    private static final int CURRENT = 3;
    private static final Layout LAYOUT =
            Layout.named("dict_iterator").raw("kind").value("dict").raw("cur").build();

    static final DictIteratorType INSTANCE = new DictIteratorType();

    private DictIteratorType() {
        super(RomId.DICT_ITERATOR, LAYOUT);
    }

    static void start(long dict, int kind, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + KIND] = kind;
        words[at + DICT] = dict;
        words[at + CURRENT] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        Heap heap = space.heap;
        long dict = words[at + DICT];
        int slot = Maps.nextFilled(heap, dict, DictType.MAP, (int) words[at + CURRENT]);
        if (slot < 0) {
            return Value.STOP_ITERATION;
        }
        words[at + CURRENT] = slot + 1;
        long key = Maps.key(heap, dict, DictType.MAP, slot);
        int kind = (int) words[at + KIND];
        if (kind == DictViewType.KEYS) {
            return key;
        }
        long value = Maps.value(heap, dict, DictType.MAP, slot);
        return kind == DictViewType.VALUES ? value : TupleType.pair(space, key, value);
    }
}
