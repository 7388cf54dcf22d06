package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Integers of any size. */
public final class IntType extends ObjectType {
    public static final IntType INSTANCE = new IntType();

    private IntType() {
        super(RomId.INT, "int");
    }

    public static long create(ObjectSpace space, long integer) {
        return Value.ofSmallInt(integer);
    }

    public static long intMaybe(ObjectSpace space, long value) {
        return Value.isSmallInt(value) ? value : Value.NULL;
    }

    public static long toLong(ObjectSpace space, long value) {
        return Value.smallIntValue(value);
    }
}
