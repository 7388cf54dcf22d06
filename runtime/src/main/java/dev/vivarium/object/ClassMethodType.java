package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** Wraps a callable so that a class or its instance gives it bound to the class. */
public final class ClassMethodType extends ObjectType {
    private static final int FUNCTION = 1;
    private static final Layout LAYOUT =
            Layout.named("classmethod").value("fun").build();

    public static final ClassMethodType INSTANCE = new ClassMethodType();

    private ClassMethodType() {
        super(RomId.CLASS_METHOD, "classmethod");
    }

    /** The callable inside. */
    static long function(ObjectSpace space, long method) {
        return space.heap.load(method, FUNCTION);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long method = space.allocate(INSTANCE, 2);
        space.heap.store(method, FUNCTION, space.stack.slots[base]);
        return method;
    }
}
