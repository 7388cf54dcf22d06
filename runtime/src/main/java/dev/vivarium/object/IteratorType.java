package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** Builtins whose objects are iterators that ask other iterators or a sequence. */
abstract class IteratorType extends ObjectType {
    private final Layout layout;

    IteratorType(RomId id, Layout layout) {
        super(id, layout.name());
        this.layout = layout;
    }

    @Override
    public final Layout layout() {
        return layout;
    }

    @Override
    public final boolean isIterator() {
        return true;
    }
}
