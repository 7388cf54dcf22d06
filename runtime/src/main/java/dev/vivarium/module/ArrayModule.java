package dev.vivarium.module;

import dev.vivarium.object.ArrayType;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** The array module. */
final class ArrayModule extends NativeModule {
    static final ArrayModule INSTANCE = new ArrayModule();

    private ArrayModule() {
        super(RomId.MODULE_ARRAY, "array");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("array", ArrayType.INSTANCE);
    }
}
