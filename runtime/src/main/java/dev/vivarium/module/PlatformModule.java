package dev.vivarium.module;

import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;

/** What the interpreter runs on, as text. */
final class PlatformModule extends NativeModule {
    static final PlatformModule INSTANCE = new PlatformModule();

    private static final String PLATFORM = "linux-1.29.0-jvm-vivarium";

    private PlatformModule() {
        super(RomId.MODULE_PLATFORM, "platform");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnKw(
                        "platform() -> str",
                        "System, release and machine.",
                        0,
                        Arguments.UNLIMITED,
                        (s, base, count, keywords) -> StrType.create(s, PLATFORM))
                .fn0("python_compiler()", "What the interpreter was compiled with.", s -> StrType.create(s, "javac"))
                .fnKw(
                        "libc_ver() -> tuple",
                        "Name and version of the C library.",
                        0,
                        Arguments.UNLIMITED,
                        PlatformModule::library);
    }

    private static long library(ObjectSpace space, int base, int count, int keywords) {
        return TupleType.pair(space, space.interned(""), space.interned(""));
    }
}
