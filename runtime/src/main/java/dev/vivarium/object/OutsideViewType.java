package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** A memoryview of bytes that cannot be reached: it can be measured and sliced; touching an item raises what they do. */
final class OutsideViewType extends OutsideType {
    private static final int BASE = 1;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    /** What is left of the word that holds the type of the items. */
    private static final long LARGEST_OFFSET = (1L << 56) - 1;

    private static final Layout LAYOUT =
            Layout.named("memoryview").value("items").raw("offset").raw("len").build();

    static final OutsideViewType INSTANCE = new OutsideViewType();

    private OutsideViewType() {
        super(RomId.OUTSIDE_VIEW, "memoryview", LENGTH);
    }

    /** @param base what is viewed, rooted by the caller */
    static long create(ObjectSpace space, long base, long offset, long length) {
        long made = space.allocate(INSTANCE, 4);
        space.heap.store(made, BASE, base);
        space.heap.store(made, OFFSET, offset);
        space.heap.store(made, LENGTH, length);
        return made;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value != Value.SENTINEL || !space.isExact(index, SliceType.INSTANCE)) {
            Buffers.get(space, space.heap.load(self, BASE), false);
            return Value.NULL;
        }
        SliceBounds bounds = SliceType.bounds(space, index, length(space, self)).forSequence();
        if (bounds.step() != 1) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
        }
        long offset = space.heap.load(self, OFFSET) + bounds.start();
        if (offset > LARGEST_OFFSET) {
            throw space.overflowError("memoryview offset too large");
        }
        return create(space, space.heap.load(self, BASE), offset, bounds.stop() - bounds.start());
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        return space.typeOf(space.heap.load(self, BASE)).buffer(space, space.heap.load(self, BASE), buffer, forWriting);
    }
}
