package dev.vivarium.object;

/** Callables that become methods when they are found in a class. */
abstract class FunctionLikeType extends ObjectType {
    FunctionLikeType(RomId id, String name) {
        super(id, name);
    }

    @Override
    public final boolean bindsSelf() {
        return true;
    }

    @Override
    public final boolean isCallable(ObjectSpace space, long self) {
        return true;
    }
}
