package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ObjectSpace;

/**
 * Addresses for the bytes of interned strings. These lie outside the pool, so each that is asked for is copied into it
 * once and stays there, as a string never moves.
 */
final class StringAddresses {
    /** The root slot of a dict from the strings to bytes objects; all that changes lies in the heap. */
    private final int copies;

    private StringAddresses(ObjectSpace space) {
        copies = space.roots.define("copies of interned strings");
    }

    private static StringAddresses of(ObjectSpace space) {
        StringAddresses known = space.service(StringAddresses.class);
        if (known == null) {
            known = new StringAddresses(space);
            space.provide(StringAddresses.class, known);
        }
        return known;
    }

    /** The address of the bytes, with a NUL after them. */
    static long of(ObjectSpace space, long string) {
        int slot = of(space).copies;
        if (space.roots.get(slot) == Value.NULL) {
            space.roots.set(slot, DictType.create(space, 1));
        }
        long dict = space.roots.get(slot);
        long copy = DictType.get(space, dict, string);
        if (copy == Value.NULL) {
            copy = BytesType.create(space, Buffers.read(space, string));
            DictType.store(space, dict, string, copy);
        }
        return Buffers.get(space, copy, false).address;
    }
}
