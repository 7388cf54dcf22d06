package dev.vivarium.object;

/** Types: built-in ones and classes. */
public final class TypeType extends ObjectType {
    public static final TypeType INSTANCE = new TypeType();

    private TypeType() {
        super(RomId.TYPE, "type");
    }

    /** The name of the type {@code type}. */
    static String nameOf(ObjectSpace space, long type) {
        return ((ObjectType) Rom.object(type)).name();
    }
}
