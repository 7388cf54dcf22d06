package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates a tuple. */
final class TupleIteratorType extends FourWordIterator {
    public static final int TUPLE = 2;
    public static final int CURRENT = 3;
    private static final Layout LAYOUT = Layout.named("tuple_iterator")
            .raw("iternext")
            .value("tuple")
            .raw("cur")
            .build();

    static final TupleIteratorType INSTANCE = new TupleIteratorType();

    private TupleIteratorType() {
        super(RomId.TUPLE_ITERATOR, LAYOUT);
    }

    static void start(long tuple, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + 1] = Value.NULL;
        words[at + TUPLE] = tuple;
        words[at + CURRENT] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long[] heap = space.heap.words;
        int tuple = Value.wordIndex(words[at + TUPLE]);
        long current = words[at + CURRENT];
        if (current >= heap[tuple + TupleType.LENGTH]) {
            return Value.STOP_ITERATION;
        }
        words[at + CURRENT] = current + 1;
        return TupleType.get(space, words[at + TUPLE], (int) current);
    }
}
