package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Hashes of bytes. */
final class HashlibModule extends NativeModule {
    static final HashlibModule INSTANCE = new HashlibModule();

    private HashlibModule() {
        super(RomId.MODULE_HASHLIB, "hashlib");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .object("sha256", HashType.SHA256)
                .object("sha1", HashType.SHA1)
                .object("md5", HashType.MD5);
    }
}
