package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.OutsideType;
import dev.vivarium.object.RomId;

/** A bytearray at an address outside the pool: it has a length and an address, but its bytes cannot be reached. */
final class OutsideBytesType extends OutsideType {
    private static final int LENGTH = 1;
    private static final int ADDRESS = 2;
    private static final int WORDS = 4;
    private static final Layout LAYOUT =
            Layout.named("bytearray").raw("len").raw("items").raw("free").build();

    static final OutsideBytesType INSTANCE = new OutsideBytesType();

    private OutsideBytesType() {
        super(RomId.OUTSIDE_BYTES, "bytearray", LENGTH);
    }

    static long create(ObjectSpace space, long address, long length) {
        long made = space.allocate(INSTANCE, WORDS);
        space.heap.store(made, LENGTH, length);
        space.heap.store(made, ADDRESS, address);
        return made;
    }

    static long address(ObjectSpace space, long self) {
        return space.heap.load(self, ADDRESS);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected long bytesOutside(ObjectSpace space, long self) {
        return length(space, self);
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        Memory.check(space, address(space, self), length(space, self));
        return false;
    }
}
