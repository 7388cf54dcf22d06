package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;

/**
 * The pool as memory that a program reads and writes by address. A program that writes where objects lie can break
 * them, as on a board; an address outside the pool, at which a board would stop, raises ValueError.
 */
final class Memory {
    private static final long POOL = Value.addressOfBlock(0);

    private Memory() {}

    /** Whether {@code length} bytes from an address on lie in the pool. */
    static boolean contains(ObjectSpace space, long address, long length) {
        long offset = address - POOL;
        long poolBytes = space.heap.sizing().poolBytes();
        return length >= 0 && offset >= 0 && offset <= poolBytes && length <= poolBytes - offset;
    }

    /** Raises ValueError where not all of {@code length} bytes lie in the pool. */
    static void check(ObjectSpace space, long address, long length) {
        if (!contains(space, address, length)) {
            throw space.valueError("no memory at address 0x" + Long.toHexString(address));
        }
    }

    /** The unsigned integer of {@code size} bytes at an address. */
    static long load(ObjectSpace space, long address, int size, boolean bigEndian) {
        check(space, address, size);
        long bits = 0;
        for (int i = 0; i < size; i++) {
            int at = bigEndian ? i : size - 1 - i;
            bits = bits << 8 | Bytes.get(space.heap, address + at);
        }
        return bits;
    }

    /** Stores the low {@code size} bytes of {@code bits}. */
    static void store(ObjectSpace space, long address, int size, boolean bigEndian, long bits) {
        check(space, address, size);
        space.heap.noteStoreThroughPointer();
        for (int i = 0; i < size; i++) {
            int at = bigEndian ? size - 1 - i : i;
            Bytes.set(space.heap, address + at, (int) (bits >>> 8 * i));
        }
    }
}
