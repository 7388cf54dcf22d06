package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over a bytearray, array or memoryview. */
final class ItemIteratorType extends FourWordIterator {
    private static final int ITERATED = 1;
    private static final int OFFSET = 2;
    private static final int INDEX = 3;
    private static final Layout LAYOUT = Layout.named("array_iterator")
            .value("array")
            .raw("offset")
            .raw("cur")
            .build();

    static final ItemIteratorType INSTANCE = new ItemIteratorType();

    private ItemIteratorType() {
        super(RomId.ITEM_ITERATOR, LAYOUT);
    }

    /** @param offset the items to skip in the buffer of {@code iterated} */
    static void start(long iterated, long offset, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + ITERATED] = iterated;
        words[at + OFFSET] = offset;
        words[at + INDEX] = 0;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        Heap heap = space.heap;
        long iterated = words[at + ITERATED];
        long index = words[at + INDEX];
        if (index >= ItemBufferType.length(heap, iterated)) {
            return Value.STOP_ITERATION;
        }
        words[at + INDEX] = index + 1;
        return ItemCodec.load(
                space,
                ItemBufferType.typecode(heap, iterated),
                ItemBufferType.items(heap, iterated),
                words[at + OFFSET] + index);
    }
}
