package dev.vivarium.bytecode;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the bytes of a module's strs, bytes and functions are in memory, for a module that is used where it lies: in a
 * file of a ROMFS image.
 */
public final class BytePlaces {
    /** Nothing is in memory. */
    static final BytePlaces NONE = new BytePlaces(0);

    private final long file;
    /** By constant or code unit; equal constants are at places of their own. */
    private final Map<Object, Long> addresses = new IdentityHashMap<>();

    /** @param file the address of the file's first byte; 0 where it is not in memory */
    BytePlaces(long file) {
        this.file = file;
    }

    void put(Object part, int offset) {
        if (file != 0) {
            addresses.put(part, file + offset);
        }
    }

    /** The address of the bytes of a constant or code unit; 0 where they must be copied. */
    public long address(Object part) {
        return addresses.getOrDefault(part, 0L);
    }
}
