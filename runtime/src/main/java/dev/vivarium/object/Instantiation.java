package dev.vivarium.object;

import dev.vivarium.heap.Value;

/**
 * What calling a class does: {@code __new__}, {@code __init__}, and the constructor of a built-in base.
 */
final class Instantiation {
    private Instantiation() {}

    static long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long instance = InstanceType.newInstance(space, type, base, count, keywords);
        if (space.typeValueOf(instance) != type) {
            return instance;
        }
        initialise(space, type, instance, base, count, keywords);
        completeNative(space, type, instance, base, count, keywords);
        return instance;
    }

    /** The {@code __new__} that the program gives a class, or NULL where a blank instance is made. */
    static long findNew(ObjectSpace space, long type) {
        long found = ClassLookup.find(space, Value.NULL, type, Names.NEW, Slot.CONSTRUCT);
        return found == Value.SENTINEL ? Value.NULL : found;
    }

    private static void initialise(ObjectSpace space, long type, long instance, int base, int count, int keywords) {
        long init = ClassLookup.find(space, instance, type, Names.INIT, null);
        if (init == Value.NULL) {
            return;
        }
        long self = space.boundSelf;
        if (self != Value.NULL) {
            space.stack.push(self);
        }
        InstanceType.checkInitialised(space, callWith(space, init, base, count, keywords, self != Value.NULL ? 1 : 0));
    }

    /** Makes the built-in part where neither {@code __init__} nor a {@code __new__} of the program did. */
    private static void completeNative(ObjectSpace space, long type, long instance, int base, int count, int keywords) {
        boolean isDue = (ClassFacts.of(space, type) & (ClassFacts.HAS_NATIVE_BASE | ClassFacts.HAS_NEW))
                == ClassFacts.HAS_NATIVE_BASE;
        if (isDue && space.heap.load(instance, InstanceType.NATIVE_OBJECT) == InstanceType.NATIVE_INIT) {
            long nativeBase = ClassLookup.nativeBase(space, type);
            InstanceType.makeNativeObject(space, instance, nativeBase, base, count, keywords);
        }
    }

    /** Calls with {@code given} arguments that lie on top of the stack, and then those from {@code base}. */
    static long callWith(ObjectSpace space, long callable, int base, int count, int keywords, int given) {
        int words = count + 2 * keywords;
        for (int i = 0; i < words; i++) {
            space.stack.push(space.stack.slots[base + i]);
        }
        return space.calls().call(callable, given + count, keywords);
    }
}
