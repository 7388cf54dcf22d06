package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Compression in the formats of zlib, gzip and bare DEFLATE. */
final class DeflateModule extends NativeModule {
    static final DeflateModule INSTANCE = new DeflateModule();

    private DeflateModule() {
        super(RomId.MODULE_DEFLATE, "deflate");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty().object("DeflateIO", DeflateIoType.INSTANCE);
        for (DeflateFormat format : DeflateFormat.values()) {
            table.constant(format.name(), format.documentation(), space -> Value.ofSmallInt(format.ordinal()));
        }
        return table;
    }
}
