package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;
import dev.vivarium.object.RomTable;

/** The pool as an array of 8, 16 or 32 bits that is indexed by address. */
final class MemType extends ObjectType {
    static final MemType INSTANCE = new MemType();

    static final RomTable MEM8 = new Window(RomId.MEM8, 1);
    static final RomTable MEM16 = new Window(RomId.MEM16, 2);
    static final RomTable MEM32 = new Window(RomId.MEM32, 4);

    private MemType() {
        super(RomId.MEM, "mem");
    }

    /** One of the three objects. */
    private static final class Window extends RomTable {
        private final int size;

        Window(RomId id, int size) {
            super(id, "mem");
            this.size = size;
        }

        @Override
        public ObjectType type() {
            return INSTANCE;
        }
    }

    private static int size(long self) {
        return ((Window) Rom.object(self)).size;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<" + 8 * size(self) + "-bit memory>");
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.NULL) {
            return Value.NULL;
        }
        int size = size(self);
        long address = IntType.toLongTruncated(space, index);
        if ((address & size - 1) != 0) {
            String digits = Long.toHexString(address);
            String padded = "0".repeat(Math.max(0, 8 - digits.length())) + digits;
            throw space.valueError("address " + padded + " is not aligned to " + size + " bytes");
        }
        if (value == Value.SENTINEL) {
            return IntType.create(space, Memory.load(space, address, size, false));
        }
        Memory.store(space, address, size, false, IntType.toLongTruncated(space, value));
        return Value.NONE;
    }
}
