package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** Wraps a callable so that a class gives it unbound. */
public final class StaticMethodType extends ObjectType {
    private static final int FUNCTION = 1;
    private static final Layout LAYOUT =
            Layout.named("staticmethod").value("fun").build();

    public static final StaticMethodType INSTANCE = new StaticMethodType();

    private StaticMethodType() {
        super(RomId.STATIC_METHOD, "staticmethod");
    }

    static long create(ObjectSpace space, long function) {
        space.stack.push(function);
        long method = space.allocate(INSTANCE, 2);
        space.stack.top--;
        space.heap.store(method, FUNCTION, function);
        return method;
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
        return create(space, space.stack.slots[base]);
    }
}
