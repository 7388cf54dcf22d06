package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/** Making bytearrays and arrays and making them longer. */
final class ItemGrowth {
    /** Items added to a full array at once when one is appended. */
    private static final int APPEND_STEP = 8;

    private ItemGrowth() {}

    private static ObjectType typeFor(char typecode) {
        return typecode == ItemCodec.BYTEARRAY ? ByteArrayType.INSTANCE : ArrayType.INSTANCE;
    }

    /** A bytearray (for {@link ItemCodec#BYTEARRAY}) or array of {@code length} zero items. */
    static long create(ObjectSpace space, char typecode, long length) {
        int size = ItemCodec.size(space, '@', typecode);
        long made = createOver(space, typecode, Value.NULL, 0);
        long items = space.heap.allocateBytes(Math.multiplyHigh(length, size) > 0 ? -1 : length * size);
        space.heap.store(made, ItemBufferType.ITEMS, items);
        space.heap.store(made, ItemBufferType.LENGTH, length);
        return made;
    }

    /** A bytearray or array over existing items. */
    static long createOver(ObjectSpace space, char typecode, long items, int length) {
        long made = space.allocate(typeFor(typecode), ItemBufferType.WORDS);
        space.heap.store(made, ItemBufferType.HEADER, ItemBufferType.header(typecode, 0));
        space.heap.store(made, ItemBufferType.LENGTH, length);
        space.heap.store(made, ItemBufferType.ITEMS, items);
        return made;
    }

    /** A bytearray or array of a copy of the given bytes; those that make no whole item are left out. */
    static long fromBytes(ObjectSpace space, char typecode, byte[] bytes, int from, int length) {
        int size = ItemCodec.size(space, '@', typecode);
        long made = create(space, typecode, length / size);
        Bytes.copyIn(bytes, from, length / size * size, space.heap, ItemBufferType.items(space.heap, made));
        return made;
    }

    /** A bytearray or array of what an object gives: its bytes, or its items one by one. */
    static long construct(ObjectSpace space, char typecode, long initializer) {
        boolean raw = typecode == ItemCodec.BYTEARRAY
                || BytesType.isBytes(space, initializer)
                || space.isExact(initializer, ByteArrayType.INSTANCE);
        Buffer buffer = new Buffer();
        if (raw && space.typeOf(initializer).buffer(space, initializer, buffer, false)) {
            byte[] bytes = buffer.copy(space);
            return fromBytes(space, typecode, bytes, 0, bytes.length);
        }
        long length = Operators.lengthMaybe(space, initializer);
        long made = create(space, typecode, length == Value.NULL ? 0 : Value.smallIntValue(length));
        fill(space, made, initializer);
        return made;
    }

    /** Stores the items of an iterable, appending those for which there is no room. */
    private static void fill(ObjectSpace space, long self, long iterable) {
        Heap heap = space.heap;
        char typecode = ItemBufferType.typecode(heap, self);
        int size = ItemCodec.nativeSize(typecode);
        long expected = ItemBufferType.length(heap, self);
        long iterator = Iteration.iterator(space, iterable);
        space.stack.push(iterator);
        int mark = heap.temporaries.mark();
        long item;
        for (long i = 0; (item = Iteration.next(space, iterator)) != Value.STOP_ITERATION; i++) {
            space.stack.push(item);
            if (i >= expected) {
                append(space, self, item);
            } else {
                long bits = ItemCodec.arrayBits(space, typecode, item);
                if (ItemCodec.isStored(typecode)) {
                    ItemCodec.store(heap, size, ItemBufferType.items(heap, self), i, bits);
                }
            }
            space.stack.pop();
            heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    static long append(ObjectSpace space, long self, long value) {
        Heap heap = space.heap;
        char typecode = ItemBufferType.typecode(heap, self);
        int size = ItemCodec.nativeSize(typecode);
        makeRoomForOne(space, self, size);
        long bits = ItemCodec.arrayBits(space, typecode, value);
        // Converting may have called Python code that used up the room.
        makeRoomForOne(space, self, size);
        long length = ItemBufferType.length(heap, self);
        if (ItemCodec.isStored(typecode)) {
            ItemCodec.store(heap, size, ItemBufferType.items(heap, self), length, bits);
        }
        heap.store(self, ItemBufferType.LENGTH, length + 1);
        ItemBufferType.setFree(heap, self, ItemBufferType.free(heap, self) - 1);
        return Value.NONE;
    }

    private static void makeRoomForOne(ObjectSpace space, long self, int size) {
        Heap heap = space.heap;
        while (ItemBufferType.free(heap, self) == 0) {
            long length = ItemBufferType.length(heap, self);
            if (ItemBufferType.resize(space, self, (length + APPEND_STEP) * size)
                    && ItemBufferType.length(heap, self) == length) {
                Bytes.fill(heap, ItemBufferType.items(heap, self) + length * size, APPEND_STEP * size, 0);
                ItemBufferType.setFree(heap, self, APPEND_STEP);
            }
        }
    }

    static long extend(ObjectSpace space, long self, long added) {
        Buffer buffer = new Buffer();
        if (!space.typeOf(added).buffer(space, added, buffer, false)) {
            appendAll(space, self, added);
            return Value.NONE;
        }
        byte[] bytes = buffer.copy(space);
        Heap heap = space.heap;
        int size = ItemCodec.nativeSize(ItemBufferType.typecode(heap, self));
        int count = bytes.length / size;
        reserve(space, self, count, size);
        long length = ItemBufferType.length(heap, self);
        Bytes.copyIn(bytes, 0, count * size, heap, ItemBufferType.items(heap, self) + length * size);
        heap.store(self, ItemBufferType.LENGTH, length + count);
        ItemBufferType.setFree(heap, self, ItemBufferType.free(heap, self) - count);
        return Value.NONE;
    }

    /** Makes room for {@code count} more items, without any to spare. */
    static void reserve(ObjectSpace space, long self, long count, int size) {
        Heap heap = space.heap;
        while (ItemBufferType.free(heap, self) < count) {
            long length = ItemBufferType.length(heap, self);
            if (ItemBufferType.resize(space, self, (length + count) * size)
                    && ItemBufferType.length(heap, self) == length) {
                ItemBufferType.setFree(heap, self, count);
            }
        }
    }

    private static void appendAll(ObjectSpace space, long self, long iterable) {
        long iterator = Iteration.iterator(space, iterable);
        space.stack.push(iterator);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            space.stack.push(item);
            append(space, self, item);
            space.stack.pop();
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    /** {@code left + right}: the items of both, the right ones as raw bytes. */
    static long concatenate(ObjectSpace space, long left, long right) {
        byte[] bytes = Buffers.read(space, right);
        Heap heap = space.heap;
        char typecode = ItemBufferType.typecode(heap, left);
        int size = ItemCodec.nativeSize(typecode);
        int leftBytes = (int) ItemBufferType.length(heap, left) * size;
        byte[] first = Bytes.copyOut(heap, ItemBufferType.items(heap, left), leftBytes);
        int added = bytes.length / size * size;
        long made = create(space, typecode, (leftBytes + added) / size);
        long items = ItemBufferType.items(heap, made);
        Bytes.copyIn(first, 0, leftBytes, heap, items);
        Bytes.copyIn(bytes, 0, added, heap, items + leftBytes);
        return made;
    }
}
