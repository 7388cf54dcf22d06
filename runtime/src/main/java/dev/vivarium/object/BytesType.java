package dev.vivarium.object;

/** Immutable bytes. */
public final class BytesType extends ObjectType {
    public static final BytesType INSTANCE = new BytesType();

    private BytesType() {
        super(RomId.BYTES, "bytes");
    }
}
