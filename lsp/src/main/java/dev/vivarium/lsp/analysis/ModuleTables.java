package dev.vivarium.lsp.analysis;

import dev.vivarium.module.Modules;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.NativeModule;
import java.util.List;

/** What the runtime itself knows about built-in names and modules. */
public final class ModuleTables {
    private static final String BUILTINS = "builtins";

    private ModuleTables() {}

    /** Whether a name is built in. */
    public static boolean isBuiltin(String name) {
        return builtin(name) != null;
    }

    /** The row of a built-in name, or null. */
    public static Row builtin(String name) {
        return Modules.named(BUILTINS).table().find(name);
    }

    public static List<Row> builtins() {
        return Modules.named(BUILTINS).rows();
    }

    /** The native module of a name, or null. */
    public static NativeModule module(String name) {
        return Modules.named(name);
    }

    /** The names of all native modules, sorted. */
    public static List<String> moduleNames() {
        return Modules.all().stream().map(NativeModule::name).sorted().toList();
    }
}
