package dev.vivarium.lsp.analysis;

import dev.vivarium.module.FileType;
import dev.vivarium.module.Modules;
import dev.vivarium.object.BuiltinTable.Constant;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.GeneratorType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectType;
import java.util.List;
import java.util.Optional;

/** What the runtime itself knows about built-in names and modules. */
public final class ModuleTables {
    private static final String BUILTINS = "builtins";

    /** Types that no module shows under a name. */
    private static final List<ObjectType> NAMELESS = List.of(FileType.TEXT, FileType.BINARY, GeneratorType.INSTANCE);

    private static final List<String> MODULE_NAMES =
            Modules.all().stream().map(NativeModule::name).sorted().toList();

    private ModuleTables() {}

    /** A built-in type that can be had only by calling something; null where there is none of this name. */
    public static ObjectType namelessType(String name) {
        return NAMELESS.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

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

    /** The native module of a name, which may have a {@code u} before it where MicroPython allows it; or null. */
    public static NativeModule module(String name) {
        return Modules.imported(name);
    }

    /** The name of the type of a constant's value; empty for what is no constant. */
    public static Optional<String> constantTypeName(Row row) {
        return row instanceof Constant constant ? Optional.of(ConstantValues.typeName(constant)) : Optional.empty();
    }

    /** Whether a module has an attribute, in its table or computed. */
    public static boolean has(NativeModule module, String name) {
        return module.table().find(name) != null || ConstantValues.isComputed(module, name);
    }

    /** The names of all native modules, sorted. */
    public static List<String> moduleNames() {
        return MODULE_NAMES;
    }
}
