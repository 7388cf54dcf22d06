package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Mutable bytes. */
public final class ByteArrayType extends ObjectType {
    private static final int ITEM_TYPE = 1;
    private static final int LENGTH = 2;
    private static final int ITEMS = 3;
    private static final int WORDS = 4;
    private static final Layout LAYOUT = Layout.named("bytearray")
            .raw("typecode, free")
            .raw("len")
            .buffer("items", Layout.Content.BYTES)
            .build();

    public static final ByteArrayType INSTANCE = new ByteArrayType();

    private ByteArrayType() {
        super(RomId.BYTEARRAY, "bytearray");
    }

    /** A bytearray with a copy of {@code length} bytes. */
    static long create(ObjectSpace space, byte[] bytes, int from, int length) {
        long made = createOver(space, Value.NULL, length);
        long items = space.heap.allocateBytes(length);
        Bytes.copyIn(bytes, from, length, space.heap.words, items);
        space.heap.store(made, ITEMS, items);
        return made;
    }

    /** A bytearray whose bytes lie at {@code items}. */
    static long createOver(ObjectSpace space, long items, int length) {
        long made = space.allocate(INSTANCE, WORDS);
        space.heap.store(made, ITEM_TYPE, 1);
        space.heap.store(made, LENGTH, length);
        space.heap.store(made, ITEMS, items);
        return made;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
