package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** The types of None, True, False, Ellipsis and NotImplemented. */
final class Singletons {
    private Singletons() {}

    static ObjectType typeOf(long value) {
        if (value == Value.NONE) {
            return NoneType.INSTANCE;
        }
        return value == Value.TRUE || value == Value.FALSE ? BoolType.INSTANCE : SingletonType.INSTANCE;
    }
}
