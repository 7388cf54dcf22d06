package dev.vivarium.bytecode;

/** The types of viper functions; the ordinals are encoded in typed code. */
public enum NativeType {
    OBJECT("object"),
    BOOL("bool"),
    /** Machine words. */
    INT("int"),
    UINT("uint"),
    PTR("ptr"),
    PTR8("ptr8"),
    PTR16("ptr16"),
    PTR32("ptr32"),
    /** What None is before it is stored anywhere: MicroPython's null pointer. */
    NONE("None"),
    /** A local that has not been assigned. */
    UNBOUND("None"),
    /** The name of a type, where it is called. */
    CAST("None");

    private static final NativeType[] VALUES = values();

    private final String text;

    NativeType(String text) {
        this.text = text;
    }

    /** The type with an ordinal. */
    public static NativeType of(int ordinal) {
        return VALUES[ordinal];
    }

    /** The type that an annotation or a cast names, or null. */
    public static NativeType named(String name) {
        for (NativeType type : VALUES) {
            if (type.ordinal() <= PTR32.ordinal() && type.text.equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** As error messages name it. */
    public String text() {
        return text;
    }

    /** True for {@code int} and {@code uint}. */
    public boolean isInteger() {
        return this == INT || this == UINT;
    }

    /** True for pointers to items of a known size. */
    public boolean isTypedPointer() {
        return this == PTR8 || this == PTR16 || this == PTR32;
    }

    /** Bytes of an item that a typed pointer points to. */
    public int itemBytes() {
        return 1 << ordinal() - PTR8.ordinal();
    }
}
