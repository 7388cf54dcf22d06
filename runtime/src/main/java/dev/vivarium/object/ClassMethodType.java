package dev.vivarium.object;

/** Wraps a function in a class. */
public final class ClassMethodType extends ObjectType {
    public static final ClassMethodType INSTANCE = new ClassMethodType();

    private ClassMethodType() {
        super(RomId.CLASS_METHOD, "classmethod");
    }

    static long function(ObjectSpace space, long method) {
        return space.heap.load(method, 1);
    }
}
