package dev.vivarium.module;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.WeakrefMap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;

/** Weak references and finalizers. */
public final class WeakrefModule extends NativeModule {
    public static final WeakrefModule INSTANCE = new WeakrefModule();

    private WeakrefModule() {
        super(RomId.MODULE_WEAKREF, "weakref");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("ref", RefType.INSTANCE).object("finalize", FinalizeType.INSTANCE);
    }

    static WeakrefMap map(ObjectSpace space) {
        return space.service(Collector.class).weakrefs();
    }

    /**
     * The argument of a constructor that becomes a target; TypeError where it cannot be one. The empty tuple is no heap
     * object in MicroPython.
     */
    static long target(ObjectSpace space, int base) {
        long target = space.stack.slots[base];
        if (!space.heap.isObject(target) || target == space.emptyTuple()) {
            throw space.typeError("not a heap object");
        }
        return target;
    }

    /** What a reference points to, or None. */
    static long follow(ObjectSpace space, long reference) {
        return map(space).isAlive(reference) ? map(space).target(reference) : Value.NONE;
    }
}
