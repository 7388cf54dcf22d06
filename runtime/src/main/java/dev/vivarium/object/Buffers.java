package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** The buffer protocol on any value. */
public final class Buffers {
    private Buffers() {}

    /** Where the bytes of {@code value} lie; raises TypeError where it has no such buffer. */
    public static Buffer get(ObjectSpace space, long value, boolean forWriting) {
        Buffer buffer = new Buffer();
        if (!space.typeOf(value).buffer(space, value, buffer, forWriting)) {
            throw space.typeError("object with buffer protocol required");
        }
        return buffer;
    }

    /**
     * As {@link #get}, to keep the address: the bytes stay where they are as long as {@code value} lives,
     * although it may move on to others when it grows.
     */
    public static Buffer export(ObjectSpace space, long value, boolean forWriting) {
        Buffer buffer = get(space, value, forWriting);
        if (Value.isHeap(value) && space.typeOf(value) instanceof ItemBufferType) {
            ItemBufferType.markExported(space.heap, value);
        }
        return buffer;
    }

    /** A copy of the bytes of {@code value}; raises TypeError where it has no buffer. */
    public static byte[] read(ObjectSpace space, long value) {
        return get(space, value, false).copy(space);
    }
}
