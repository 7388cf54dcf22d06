package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;

/** The items of bytearrays, arrays and memoryviews, for who must leave no trace: nothing is called or allocated. */
public final class BufferItems {
    private BufferItems() {}

    /** Whether a value is one of these. */
    public static boolean has(ObjectSpace space, long value) {
        return Value.isHeap(value) && space.typeOf(value) instanceof ItemBufferType;
    }

    /** The number of items. */
    public static int length(ObjectSpace space, long self) {
        return (int) ItemBufferType.length(space.heap, self);
    }

    /** The size of an item in bytes. */
    public static int itemBytes(ObjectSpace space, long self) {
        return ItemCodec.nativeSize(ItemBufferType.typecode(space.heap, self));
    }

    /** Where an item lies in the heap. */
    public static long address(ObjectSpace space, long self, long index) {
        ItemBufferType type = (ItemBufferType) space.typeOf(self);
        return type.start(space.heap, self) + index * itemBytes(space, self);
    }

    /** The bits of an item that is there, those above its size being 0. */
    public static long bits(ObjectSpace space, long self, long index) {
        int size = itemBytes(space, self);
        return Bytes.getBits(space.heap, address(space, self, index), size) & -1L >>> 64 - 8 * size;
    }

    /** An item that is there, or NULL for an integer that would be an object of its own. */
    public static long value(ObjectSpace space, long self, long index) {
        char typecode = ItemBufferType.typecode(space.heap, self);
        long bits = bits(space, self, index);
        boolean isWide = "lqPLQ".indexOf(typecode) >= 0;
        boolean isUnsigned = typecode == 'L' || typecode == 'Q';
        boolean isNew = isWide && (!Value.fitsSmallInt(bits) || isUnsigned && bits < 0) || typecode == 'S';
        return isNew ? Value.NULL : ItemCodec.load(space, typecode, address(space, self, 0), index);
    }

    /** An integer item, written out. */
    public static String text(ObjectSpace space, long self, long index) {
        char typecode = ItemBufferType.typecode(space.heap, self);
        long bits = bits(space, self, index);
        return typecode == 'L' || typecode == 'Q' ? Long.toUnsignedString(bits) : Long.toString(bits);
    }
}
