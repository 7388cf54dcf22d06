package dev.vivarium.lsp.analysis;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.BuiltinTable.Constant;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks a real machine, on which no program runs, what the constants of native modules are. */
final class ConstantValues {
    private static final Map<Constant, String> TYPE_NAMES = new ConcurrentHashMap<>();
    private static Machine machine;

    private ConstantValues() {}

    static String typeName(Constant constant) {
        String known = TYPE_NAMES.get(constant);
        return known != null ? known : ask(constant);
    }

    /** Whether a module has an attribute that no row of its table tells of. */
    static synchronized boolean isComputed(NativeModule module, String name) {
        ObjectSpace space = machine().space();
        return module.load(space, space.qstrs.intern(name)) != Value.NULL;
    }

    private static synchronized String ask(Constant constant) {
        String name = machine().space().typeName(constant.value().call(machine.space()));
        TYPE_NAMES.put(constant, name);
        return name;
    }

    private static Machine machine() {
        if (machine == null) {
            machine = new Machine(MachineOptions.DEFAULT, SystemHost.silent());
        }
        return machine;
    }
}
