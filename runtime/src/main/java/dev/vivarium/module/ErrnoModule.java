package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ErrorNumber;
import dev.vivarium.object.Maps;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;

/** The names of system error numbers. */
final class ErrnoModule extends NativeModule {
    static final ErrnoModule INSTANCE = new ErrnoModule();

    private ErrnoModule() {
        super(RomId.MODULE_ERRNO, "errno");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .constant("errorcode", "The names of the error numbers, by number.", ErrnoModule::names);
        for (ErrorNumber row : ErrorNumber.values()) {
            table.constant(row.name(), "A system error number.", space -> Value.ofSmallInt(row.number()));
        }
        return table;
    }

    private static long names(ObjectSpace space) {
        long dict = DictType.create(space, 0);
        Maps.initialise(space, dict, DictType.MAP, true, ErrorNumber.values().length);
        for (ErrorNumber row : ErrorNumber.values()) {
            DictType.store(space, dict, Value.ofSmallInt(row.number()), space.interned(row.name()));
        }
        Maps.fix(space.heap, dict, DictType.MAP);
        return dict;
    }
}
