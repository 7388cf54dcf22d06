package dev.vivarium.module;

import dev.vivarium.gc.BlockMap;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;

/**
 * The letters of MicroPython's block map. An object is told by its first word alone, so a buffer that begins with a type
 * gets the type's letter too, as in MicroPython.
 */
public final class TypeLetters implements BlockMap.Letters {
    private static final RomId[] TYPES = {
        RomId.TUPLE,
        RomId.LIST,
        RomId.DICT,
        RomId.STR,
        RomId.BYTES,
        RomId.BYTEARRAY,
        RomId.ARRAY,
        RomId.FUNCTION,
        RomId.MODULE
    };
    private static final String LETTERS = "TLDSSAABM";

    @Override
    public char of(long firstWord) {
        for (int i = 0; i < TYPES.length; i++) {
            if (firstWord == Rom.value(TYPES[i], 0)) {
                return LETTERS.charAt(i);
            }
        }
        return 'h';
    }
}
