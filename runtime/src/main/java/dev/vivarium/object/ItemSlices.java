package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/** Assigning to slices of bytearrays, arrays and memoryviews. */
final class ItemSlices {
    private ItemSlices() {}

    static long store(ObjectSpace space, ItemBufferType type, long self, long slice, long value) {
        Heap heap = space.heap;
        SliceBounds bounds = ItemBufferType.bounds(space, self, slice);
        int size = ItemCodec.nativeSize(ItemBufferType.typecode(heap, self));
        byte[] source = source(space, size, value);
        long count = source.length / size;
        if (!type.canStore(heap, self)) {
            return Value.NULL;
        }
        long replaced = bounds.stop() - bounds.start();
        if (type == MemoryviewType.INSTANCE && count != replaced) {
            throw incompatible(space);
        }
        if (count > replaced) {
            ItemGrowth.reserve(space, self, count - replaced, size);
            // A callback of the collector may have changed the object: its bounds now are what counts.
            bounds = ItemBufferType.bounds(space, self, slice);
            replaced = bounds.stop() - bounds.start();
        }
        replace(heap, type.start(heap, self), self, bounds, source, size);
        return Value.NONE;
    }

    private static byte[] source(ObjectSpace space, int size, long value) {
        ObjectType type = space.typeOf(value);
        boolean isItems = type instanceof ItemBufferType;
        if (!isItems && type != BytesType.INSTANCE) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "array/bytes required on right side");
        }
        int sourceSize = isItems ? ItemCodec.nativeSize(ItemBufferType.typecode(space.heap, value)) : 1;
        if (sourceSize != size) {
            throw incompatible(space);
        }
        return Buffers.read(space, value);
    }

    private static PythonError incompatible(ObjectSpace space) {
        return space.valueError("lhs and rhs should be compatible");
    }

    /** Moves what follows the slice, then copies the source in; there is room for it. */
    private static void replace(Heap heap, long start, long self, SliceBounds bounds, byte[] source, int size) {
        long length = ItemBufferType.length(heap, self);
        long added = source.length / size - (bounds.stop() - bounds.start());
        Bytes.move(
                heap,
                start + bounds.stop() * size,
                start + (bounds.stop() + added) * size,
                (int) (length - bounds.stop()) * size);
        Bytes.copyIn(source, 0, source.length, heap, start + bounds.start() * size);
        if (added == 0) {
            return;
        }
        if (added < 0) {
            Bytes.fill(heap, start + (length + added) * size, (int) -added * size, 0);
        }
        heap.store(self, ItemBufferType.LENGTH, length + added);
        ItemBufferType.setFree(heap, self, ItemBufferType.free(heap, self) - added);
    }
}
