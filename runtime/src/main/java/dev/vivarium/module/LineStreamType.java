package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StreamMethods;

/** The type of streams of text or of bytes that give their lines when they are iterated. */
abstract class LineStreamType extends ObjectType {
    final boolean isText;
    private final Layout layout;

    LineStreamType(RomId id, Layout layout, boolean isText) {
        super(id, layout.name());
        this.layout = layout;
        this.isText = isText;
    }

    @Override
    public final Layout layout() {
        return layout;
    }

    @Override
    public final boolean isIterator() {
        return true;
    }

    @Override
    public final long next(ObjectSpace space, long self) {
        return StreamMethods.next(space, self);
    }
}
