package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over the characters of a str. */
final class StrIteratorType extends FourWordIterator {
    private static final int ITERATED = 2;
    private static final int OFFSET = 3;
    private static final Layout LAYOUT =
            Layout.named("str_iterator").raw("iternext").value("str").raw("cur").build();

    static final StrIteratorType INSTANCE = new StrIteratorType();

    private StrIteratorType() {
        super(RomId.STR_ITERATOR, LAYOUT);
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
        int first = StrData.get(space, iterated, offset);
        if (first < 0x80) {
            words[at + OFFSET] = offset + 1;
            return Value.ofQstr(space.qstrs.ofAscii(first));
        }
        byte[] character = StrData.character(space, iterated, offset);
        words[at + OFFSET] = offset + character.length;
        return Value.ofQstr(space.qstrs.intern(character));
    }
}
