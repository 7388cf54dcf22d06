package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** The frames of the WebSocket protocol. */
final class WebsocketModule extends NativeModule {
    static final WebsocketModule INSTANCE = new WebsocketModule();

    private WebsocketModule() {
        super(RomId.MODULE_WEBSOCKET, "websocket");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("websocket", WebsocketType.INSTANCE);
    }
}
