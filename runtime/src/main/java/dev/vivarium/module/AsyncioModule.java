package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;

/** What the package {@code asyncio} is built on. */
final class AsyncioModule extends NativeModule {
    static final AsyncioModule INSTANCE = new AsyncioModule();

    private AsyncioModule() {
        super(RomId.MODULE_ASYNCIO, "_asyncio");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("TaskQueue", TaskQueueType.INSTANCE).object("Task", TaskType.INSTANCE);
    }

    /** dir() finds the attributes of tasks only where their names are interned. */
    @Override
    public void initialise(ObjectSpace space) {
        TaskType.ATTRIBUTES.forEach(space.qstrs::intern);
    }
}
