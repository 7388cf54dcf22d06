package dev.vivarium.module;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;

/** Weak references. Calling one gives its target, or None once the target is gone. */
final class RefType extends ObjectType {
    static final RefType INSTANCE = new RefType();

    private RefType() {
        super(RomId.WEAKREF_REF, "ref");
    }

    @Override
    public Layout layout() {
        return WeakrefLayouts.REF;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().fn1("__del__()", "Takes the reference out of its target's list.", RefType::unlink);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 2, false);
        long callback = count > 1 ? space.stack.slots[base + 1] : Value.NONE;
        return References.of(space).makeRef(space.stack.slots[base], callback);
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        return References.of(space).follow(self);
    }

    private static long unlink(ObjectSpace space, long self) {
        return References.of(space).refDies(self);
    }
}
