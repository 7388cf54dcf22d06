package dev.vivarium.object;

/** Integers of any size. */
public final class IntType extends ObjectType {
    public static final IntType INSTANCE = new IntType();

    private IntType() {
        super(RomId.INT, "int");
    }
}
