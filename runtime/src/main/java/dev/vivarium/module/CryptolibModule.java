package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Ciphers. */
final class CryptolibModule extends NativeModule {
    static final CryptolibModule INSTANCE = new CryptolibModule();

    private CryptolibModule() {
        super(RomId.MODULE_CRYPTOLIB, "cryptolib");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty().object("aes", AesType.INSTANCE);
    }
}
