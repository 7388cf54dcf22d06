package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** What the package {@code asyncio} is built on. */
public final class AsyncioModule extends NativeModule {
    public static final AsyncioModule INSTANCE = new AsyncioModule();

    private AsyncioModule() {
        super(RomId.MODULE_ASYNCIO, "_asyncio");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("TaskQueue", TaskQueueType.INSTANCE).object("Task", TaskType.INSTANCE);
    }
}
