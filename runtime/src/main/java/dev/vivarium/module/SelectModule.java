package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Waiting for several streams at a time. */
final class SelectModule extends NativeModule {
    static final SelectModule INSTANCE = new SelectModule();

    private SelectModule() {
        super(RomId.MODULE_SELECT, "select");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn0("poll()", "A new set of streams to wait for.", PollType::create)
                .constant("POLLIN", "Event: can be read.", s -> Value.ofSmallInt(Host.POLL_READ))
                .constant("POLLOUT", "Event: can be written.", s -> Value.ofSmallInt(Host.POLL_WRITE))
                .constant("POLLERR", "Event: has failed.", s -> Value.ofSmallInt(Host.POLL_ERROR))
                .constant("POLLHUP", "Event: the other side has gone.", s -> Value.ofSmallInt(Host.POLL_HANGUP));
    }
}
