package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Weak references and finalizers. */
final class WeakrefModule extends NativeModule {
    static final WeakrefModule INSTANCE = new WeakrefModule();

    private WeakrefModule() {
        super(RomId.MODULE_WEAKREF, "weakref");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("ref", RefType.INSTANCE).object("finalize", FinalizeType.INSTANCE);
    }
}
