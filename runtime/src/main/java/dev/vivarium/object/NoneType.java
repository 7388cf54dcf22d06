package dev.vivarium.object;

/** The type of None. */
final class NoneType extends ObjectType {
    static final NoneType INSTANCE = new NoneType();

    private NoneType() {
        super(RomId.NONE_TYPE, "NoneType");
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print(kind == PrintKind.JSON ? "null" : "None");
    }
}
