package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over the bytes of a bytes object. */
final class BytesIteratorType extends ObjectType {
    private static final int ITERATED = 2;
    private static final int OFFSET = 3;
    private static final Layout LAYOUT =
            Layout.named("bytes_iterator").raw("iternext").value("str").raw("cur").build();

    static final BytesIteratorType INSTANCE = new BytesIteratorType();

    private BytesIteratorType() {
        super(RomId.BYTES_ITERATOR, "iterator");
    }

    /** @param iterated rooted by the caller */
    static long create(ObjectSpace space, long iterated) {
        long iterator = space.allocate(INSTANCE, 4);
        space.heap.store(iterator, ITERATED, iterated);
        return iterator;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        Heap heap = space.heap;
        int at = Value.wordIndex(self);
        long iterated = heap.words[at + ITERATED];
        int offset = (int) heap.words[at + OFFSET];
        if (offset >= StrData.length(space, iterated)) {
            return Value.STOP_ITERATION;
        }
        heap.words[at + OFFSET] = offset + 1;
        return Value.ofSmallInt(StrData.get(space, iterated, offset));
    }
}
