package dev.vivarium.object;

/** The root of all types. */
public final class ObjectBaseType extends ObjectType {
    public static final ObjectBaseType INSTANCE = new ObjectBaseType();

    private ObjectBaseType() {
        super(RomId.OBJECT, "object");
    }
}
