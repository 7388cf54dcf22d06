package dev.vivarium.object;

/** Wraps a function in a class. */
public final class StaticMethodType extends ObjectType {
    public static final StaticMethodType INSTANCE = new StaticMethodType();

    private StaticMethodType() {
        super(RomId.STATIC_METHOD, "staticmethod");
    }

    static long function(ObjectSpace space, long method) {
        return space.heap.load(method, 1);
    }
}
