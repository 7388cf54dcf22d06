package dev.vivarium.dap.expressions;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;

/** Which values are true, and how many items they have. */
final class Truth {
    private final ObjectSpace space;

    Truth(ObjectSpace space) {
        this.space = space;
    }

    boolean of(long value) {
        if (Value.isSmallInt(value)) {
            return Value.smallIntValue(value) != 0;
        } else if (value == Value.TRUE || value == Value.FALSE || value == Value.NONE) {
            return value == Value.TRUE;
        } else if (Value.isFloat(value)) {
            return Value.doubleValue(value) != 0;
        }
        return length(value) != 0;
    }

    /** The number of items of a str, list, tuple or dict. */
    long length(long value) {
        if (Value.isQstr(value)) {
            return space.qstrs.characters(Value.qstr(value));
        } else if (space.isExact(value, ListType.INSTANCE)) {
            return ListType.length(space, value);
        } else if (space.isExact(value, TupleType.INSTANCE)) {
            return TupleType.length(space, value);
        } else if (space.isExact(value, DictType.INSTANCE)) {
            return DictType.length(space, value);
        } else if (space.isExact(value, StrType.INSTANCE)) {
            byte[] text = StrType.utf8(space, value);
            long characters = 0;
            for (byte each : text) {
                characters += (each & 0xC0) == 0x80 ? 0 : 1;
            }
            return characters;
        }
        throw Undecided.here();
    }
}
