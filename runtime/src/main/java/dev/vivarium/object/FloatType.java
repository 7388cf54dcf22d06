package dev.vivarium.object;

/** Floats, always immediate. */
public final class FloatType extends ObjectType {
    public static final FloatType INSTANCE = new FloatType();

    private FloatType() {
        super(RomId.FLOAT, "float");
    }
}
