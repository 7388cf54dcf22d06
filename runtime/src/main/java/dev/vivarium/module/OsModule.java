package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;

/** The operating system: environment, processes and the file system. */
final class OsModule extends NativeModule {
    static final OsModule INSTANCE = new OsModule();

    private OsModule() {
        super(RomId.MODULE_OS, "os");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fnN(
                        "getenv(name, default=None) -> str | None",
                        "An environment variable, or the default.",
                        1,
                        2,
                        OsModule::getEnv)
                .fn2("putenv(name, value) -> None", "Sets an environment variable.", OsModule::putEnv)
                .fn1("unsetenv(name) -> None", "Removes an environment variable.", OsModule::unsetEnv)
                .fn1(
                        "system(command) -> int",
                        "Runs a shell command; its exit status as wait gives it.",
                        OsModule::system)
                .fn1("urandom(n) -> bytes", "n random bytes.", OsModule::urandom)
                .fnN(
                        "errno(number)",
                        "The number of the last failure; with an argument, sets it.",
                        0,
                        1,
                        OsModule::errno)
                .constant("sep", "What separates the parts of a path.", space -> space.interned("/"));
        return addFiles(table);
    }

    private static BuiltinTable addFiles(BuiltinTable table) {
        table.fn1("chdir(path) -> None", "Changes the current directory.", VfsFunctions::changeDirectory)
                .fn0("getcwd() -> str", "The current directory.", VfsFunctions::currentDirectory)
                .fnN("listdir(path='') -> list[str]", "The names in a directory.", 0, 1, VfsFunctions::names)
                .fnN(
                        "ilistdir(path='') -> iterator[tuple]",
                        "Iterates over name, kind and inode.",
                        0,
                        1,
                        VfsFunctions::entries)
                .fn1("mkdir(path) -> None", "Makes a directory.", VfsFunctions::makeDirectory)
                .fn1("rmdir(path) -> None", "Removes an empty directory.", VfsFunctions::removeDirectory)
                .fn1("remove(path) -> None", "Removes a file.", VfsFunctions::remove)
                .fn1("unlink(path) -> None", "Removes a file.", VfsFunctions::remove)
                .fn2("rename(old, new) -> None", "Renames a file, replacing what was there.", VfsFunctions::rename)
                .fn1(
                        "stat(path) -> tuple",
                        "Mode, inode, device, links, user, group, size in bytes, times in seconds since 1970.",
                        VfsFunctions::stat)
                .fn1(
                        "statvfs(path) -> tuple",
                        "Block size in bytes, blocks and room of a file system.",
                        VfsFunctions::statFileSystem);
        return VfsModule.addTypes(VfsModule.addMounting(table));
    }

    private static long getEnv(ObjectSpace space, int base, int count) {
        String value = space.host.environment(StrType.text(space, space.stack.slots[base]));
        if (value != null) {
            return StrType.create(space, value);
        }
        return count > 1 ? space.stack.slots[base + 1] : Value.NONE;
    }

    private static long putEnv(ObjectSpace space, long name, long value) {
        return setEnvironment(space, StrType.text(space, name), StrType.text(space, value));
    }

    private static long unsetEnv(ObjectSpace space, long name) {
        return setEnvironment(space, StrType.text(space, name), null);
    }

    private static long setEnvironment(ObjectSpace space, String name, String value) {
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw SystemFailure.error(space, -Errno.EINVAL);
        }
        space.host.setEnvironment(name, value);
        return Value.NONE;
    }

    private static long system(ObjectSpace space, long command) {
        return Value.ofSmallInt(space.host.system(StrType.text(space, command)));
    }

    private static long urandom(ObjectSpace space, long number) {
        long length = IntType.toLong(space, number);
        if (length < 0) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        if (length > space.heap.most().poolBytes()) {
            space.heap.allocateBytes(length);
        }
        byte[] bytes = new byte[(int) length];
        space.host.randomBytes(bytes);
        return BytesType.create(space, bytes);
    }

    private static long errno(ObjectSpace space, int base, int count) {
        SystemState state = SystemState.of(space);
        if (count == 0) {
            return Value.ofSmallInt(state.lastError());
        }
        state.setLastError((int) IntType.toLong(space, space.stack.slots[base]));
        return Value.NONE;
    }
}
