package dev.vivarium.module;

import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** The io module. */
final class IoModule extends NativeModule {
    static final IoModule INSTANCE = new IoModule();

    private IoModule() {
        super(RomId.MODULE_IO, "io");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnKw(
                        "open(file, mode='r', buffering=-1, encoding=None)",
                        "Opens a file of text, or with b in mode of bytes.",
                        0,
                        Arguments.UNLIMITED,
                        VfsFunctions::open)
                .object("IOBase", IoBaseType.INSTANCE)
                .object("StringIO", MemoryStreamType.STRING_IO)
                .object("BytesIO", MemoryStreamType.BYTES_IO);
    }
}
