package dev.vivarium.object;

import dev.vivarium.heap.Value;

/**
 * Finds the built-in object behind a ROM value. A ROM index is a table number and a row: row 0 is the type or module
 * itself, the others are the rows of its {@link BuiltinTable} in order.
 */
public final class Rom {
    private static final int ROW_BITS = 10;
    private static final RomTable[] TABLES = new RomTable[RomId.values().length];

    private Rom() {}

    static void register(RomId id, RomTable table) {
        if (TABLES[id.ordinal()] != null) {
            throw new IllegalStateException("two tables for " + id);
        }
        TABLES[id.ordinal()] = table;
    }

    /** @param row 0 to 1023 */
    public static long value(RomId id, int row) {
        return Value.ofRom(id.ordinal() << ROW_BITS | row);
    }

    /** Whether {@link #object} may be asked: some bits that a program made up are no ROM value. */
    public static boolean isObject(long bits) {
        try {
            return Value.isRom(bits) && object(bits) != null;
        } catch (IndexOutOfBoundsException | ClassCastException | NullPointerException noRow) {
            return false;
        }
    }

    /** The type, native function or module behind a ROM value. */
    public static RomObject object(long value) {
        int index = Value.romIndex(value);
        return TABLES[index >>> ROW_BITS].row(index & (1 << ROW_BITS) - 1);
    }

    /** The built-in type behind the type word of a heap object. */
    static ObjectType type(long value) {
        int index = Value.romIndex(value);
        RomTable table = TABLES[index >>> ROW_BITS];
        int row = index & (1 << ROW_BITS) - 1;
        return (ObjectType) (row == 0 ? table : table.row(row));
    }
}
