package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates a list by index, seeing items that are added meanwhile. */
final class ListIteratorType extends FourWordIterator {
    public static final int LIST = 2;
    public static final int CURRENT = 3;
    private static final Layout LAYOUT = Layout.named("list_iterator")
            .raw("iternext")
            .value("list")
            .raw("cur")
            .build();

    static final ListIteratorType INSTANCE = new ListIteratorType();

    private ListIteratorType() {
        super(RomId.LIST_ITERATOR, LAYOUT);
    }

    static void start(long list, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + 1] = Value.NULL;
        words[at + LIST] = list;
        words[at + CURRENT] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long[] heap = space.heap.words;
        int list = Value.wordIndex(words[at + LIST]);
        long current = words[at + CURRENT];
        if (current >= heap[list + ListType.LENGTH]) {
            return Value.STOP_ITERATION;
        }
        words[at + CURRENT] = current + 1;
        return ListType.get(space, words[at + LIST], (int) current);
    }
}
