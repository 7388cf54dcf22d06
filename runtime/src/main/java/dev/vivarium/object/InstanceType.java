package dev.vivarium.object;

/** Instances of user classes. */
public final class InstanceType extends ObjectType {
    public static final InstanceType INSTANCE = new InstanceType();

    private InstanceType() {
        super(RomId.INSTANCE, "instance");
    }
}
