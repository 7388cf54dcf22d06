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
    private static final String ROOT = "copies of interned strings";

    private StringAddresses() {}

    /** The root slot of a dict from the strings to bytes objects. */
    private static int slot(ObjectSpace space) {
        for (int slot = 0; slot < space.roots.count(); slot++) {
            if (space.roots.name(slot).equals(ROOT)) {
                return slot;
            }
        }
        return space.roots.define(ROOT);
    }

    /** The address of the bytes, with a NUL after them. */
    static long of(ObjectSpace space, long string) {
        int slot = slot(space);
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
