package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates over a bytearray, array or memoryview. */
final class ItemIteratorType extends ObjectType {
    private static final int ITERATED = 1;
    private static final int OFFSET = 2;
    private static final int INDEX = 3;
    private static final Layout LAYOUT =
            Layout.named("array_iterator").value("array").raw("offset").raw("cur").build();

    static final ItemIteratorType INSTANCE = new ItemIteratorType();

    private ItemIteratorType() {
        super(RomId.ITEM_ITERATOR, "iterator");
    }

    /** @param iterated rooted by the caller */
    static long create(ObjectSpace space, long iterated) {
        long iterator = space.allocate(INSTANCE, 4);
        space.heap.store(iterator, ITERATED, iterated);
        if (space.isExact(iterated, MemoryviewType.INSTANCE)) {
            space.heap.store(iterator, OFFSET, ItemBufferType.free(space.heap, iterated));
        }
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
        long index = heap.words[at + INDEX];
        if (index >= ItemBufferType.length(heap, iterated)) {
            return Value.STOP_ITERATION;
        }
        heap.words[at + INDEX] = index + 1;
        return ItemCodec.load(
                space,
                ItemBufferType.typecode(heap, iterated),
                ItemBufferType.items(heap, iterated),
                heap.words[at + OFFSET] + index);
    }
}
