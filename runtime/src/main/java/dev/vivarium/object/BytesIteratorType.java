package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over the bytes of a bytes object. */
final class BytesIteratorType extends FourWordIterator {
    private static final int ITERATED = 2;
    private static final int OFFSET = 3;
    private static final Layout LAYOUT = Layout.named("bytes_iterator")
            .raw("iternext")
            .value("str")
            .raw("cur")
            .build();

    static final BytesIteratorType INSTANCE = new BytesIteratorType();

    private BytesIteratorType() {
        super(RomId.BYTES_ITERATOR, LAYOUT);
    }

    static void start(long iterated, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + 1] = Value.NULL;
        words[at + ITERATED] = iterated;
        words[at + OFFSET] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long iterated = words[at + ITERATED];
        int offset = (int) words[at + OFFSET];
        if (offset >= StrData.length(space, iterated)) {
            return Value.STOP_ITERATION;
        }
        words[at + OFFSET] = offset + 1;
        return Value.ofSmallInt(StrData.get(space, iterated, offset));
    }
}
