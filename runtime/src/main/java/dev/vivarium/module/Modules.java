package dev.vivarium.module;

import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The list of native modules. A new module is one class and one row here. */
public final class Modules {
    private static final Map<String, NativeModule> BY_NAME = new LinkedHashMap<>();

    /** Modules that no file can replace, as the reference has them. */
    private static final Set<String> FIXED = Set.of(
            "__main__",
            "builtins",
            "cmath",
            "deflate",
            "framebuf",
            "gc",
            "marshal",
            "math",
            "micropython",
            "sys",
            "uctypes",
            "weakref");

    static {
        add(ArrayModule.INSTANCE);
        add(AsyncioModule.INSTANCE);
        add(BinasciiModule.INSTANCE);
        add(BuiltinsModule.INSTANCE);
        add(CmathModule.INSTANCE);
        add(CollectionsModule.INSTANCE);
        add(CryptolibModule.INSTANCE);
        add(DeflateModule.INSTANCE);
        add(ErrnoModule.INSTANCE);
        add(FramebufModule.INSTANCE);
        add(GcModule.INSTANCE);
        add(HashlibModule.INSTANCE);
        add(HeapqModule.INSTANCE);
        add(IoModule.INSTANCE);
        add(JsonModule.INSTANCE);
        add(MachineModule.INSTANCE);
        add(MarshalModule.INSTANCE);
        add(MathModule.INSTANCE);
        add(MicropythonModule.INSTANCE);
        add(OsModule.INSTANCE);
        add(PlatformModule.INSTANCE);
        add(RandomModule.INSTANCE);
        add(SelectModule.INSTANCE);
        add(SocketModule.INSTANCE);
        add(ReModule.INSTANCE);
        add(StructModule.INSTANCE);
        add(SysModule.INSTANCE);
        add(TermiosModule.INSTANCE);
        add(ThreadModule.INSTANCE);
        add(TimeModule.INSTANCE);
        add(TlsModule.INSTANCE);
        add(VfsModule.INSTANCE);
        add(UctypesModule.INSTANCE);
        add(WeakrefModule.INSTANCE);
        add(WebsocketModule.INSTANCE);
    }

    private Modules() {}

    private static void add(NativeModule module) {
        BY_NAME.put(module.name(), module);
    }

    /** The native module of this name, or null. */
    public static NativeModule named(String name) {
        return BY_NAME.get(name);
    }

    /** Whether a module or a member of one has this name. */
    static boolean declare(String name) {
        return BY_NAME.containsKey(name)
                || BY_NAME.values().stream().anyMatch(module -> module.table().find(name) != null);
    }

    /** Whether a file of the same name is preferred to the native module. */
    static boolean isExtensible(NativeModule module) {
        return !FIXED.contains(module.name());
    }

    /** {@code u} before the name of a module that files can replace asks for the module itself. */
    static NativeModule prefixed(String name) {
        NativeModule found = name.startsWith("u") ? named(name.substring(1)) : null;
        return found == SysModule.INSTANCE || found != null && isExtensible(found) ? found : null;
    }

    /** The native module that an import of a name means where no file has it, {@code u} before it or not; or null. */
    public static NativeModule imported(String name) {
        NativeModule found = named(name);
        return found == null ? prefixed(name) : found;
    }

    /** Whether a module is on the board that the machine stands for; always where it stands for none. */
    static boolean isOnBoard(ObjectSpace space, String name) {
        Board board = SystemState.of(space).board();
        return board == null || board.hasModule(name);
    }

    public static Collection<NativeModule> all() {
        return BY_NAME.values();
    }
}
