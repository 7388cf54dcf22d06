package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over the characters of a str. */
final class StrIteratorType extends ObjectType {
    private static final int ITERATED = 2;
    private static final int OFFSET = 3;
    private static final Layout LAYOUT =
            Layout.named("str_iterator").raw("iternext").value("str").raw("cur").build();

    static final StrIteratorType INSTANCE = new StrIteratorType();

    private StrIteratorType() {
        super(RomId.STR_ITERATOR, "iterator");
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
        int first = StrData.get(space, iterated, offset);
        if (first < 0x80) {
            heap.words[at + OFFSET] = offset + 1;
            return Value.ofQstr(space.qstrs.ofAscii(first));
        }
        byte[] character = StrData.character(space, iterated, offset);
        heap.words[at + OFFSET] = offset + character.length;
        return Value.ofQstr(space.qstrs.intern(character));
    }
}
