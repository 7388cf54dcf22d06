package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * An iterator that is four words with its type first, so that a loop can keep it in four slots of the value stack
 * instead of allocating it: the reference's {@code mp_obj_iter_buf_t}.
 */
abstract class FourWordIterator extends ObjectType {
    public static final int WORDS = 4;

    private final Layout layout;

    FourWordIterator(RomId id, Layout layout) {
        super(id, "iterator");
        this.layout = layout;
    }

    @Override
    public final Layout layout() {
        return layout;
    }

    /**
     * The next item or {@link Value#STOP_ITERATION}.
     *
     * @param words the value stack's slots or the heap's words
     * @param at the index of the iterator's type word
     */
    public abstract long advance(ObjectSpace space, long[] words, int at);

    @Override
    public final boolean isIterator() {
        return true;
    }

    @Override
    public final long next(ObjectSpace space, long self) {
        return advance(space, space.heap.words, Value.wordIndex(self));
    }

    /** An iterator in the heap over {@code iterable}, whose type supports {@link ObjectType#startIteration}. */
    static long create(ObjectSpace space, ObjectType type, long iterable) {
        space.stack.push(iterable);
        long iterator = space.heap.allocate(WORDS);
        type.startIteration(space, iterable, space.heap.words, Value.wordIndex(iterator));
        space.stack.pop();
        return iterator;
    }
}
