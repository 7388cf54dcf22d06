package dev.vivarium.object;

/** Strings. */
public final class StrType extends ObjectType {
    public static final StrType INSTANCE = new StrType();

    private StrType() {
        super(RomId.STR, "str");
    }

    static boolean equal(ObjectSpace space, long left, long right) {
        return left == right;
    }
}
