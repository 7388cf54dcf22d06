package dev.vivarium.heap;

/**
 * The pool as a program sees it through addresses: bytes, little-endian, unaligned. Only the blocks of objects may be
 * touched; where an object ends within its last block is not checked, and what a program writes into objects other than
 * buffers is its own responsibility.
 */
public final class RawMemory {
    private RawMemory() {}

    /** Whether the first and the last of {@code size} bytes at an address lie in blocks that are in use. */
    public static boolean isUsed(BlockPlanes planes, long address, long size) {
        return isUsed(planes, address) && isUsed(planes, address + size - 1);
    }

    private static boolean isUsed(BlockPlanes planes, long address) {
        return Value.isHeap(address)
                && Value.block(address) < planes.endBlock()
                && planes.kind(Value.block(address)) != BlockPlanes.FREE;
    }

    /** The unsigned number in {@code size} bytes, at most 8. */
    public static long load(Heap heap, long address, int size) {
        heap.readsBytes(address, size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | Bytes.get(heap.words, address + i);
        }
        return value;
    }

    /** Stores the lowest {@code size} bytes of a number. */
    public static void store(Heap heap, long address, int size, long value) {
        heap.writesBytes(address, size);
        for (int i = 0; i < size; i++) {
            Bytes.set(heap.words, address + i, (int) (value >>> 8 * i));
        }
    }
}
