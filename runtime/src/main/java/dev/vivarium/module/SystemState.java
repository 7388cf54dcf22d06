package dev.vivarium.module;

import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;

/** The lists and dicts behind the sys module, of one machine. */
final class SystemState {
    private final RootSlots roots;
    private final int modules;
    private final int path;
    private final int arguments;
    private final int exitFunction;
    private final int main;

    SystemState(ObjectSpace space) {
        roots = space.roots;
        modules = roots.define("sys.modules");
        path = roots.define("sys.path");
        arguments = roots.define("sys.argv");
        exitFunction = roots.define("sys.atexit");
        main = roots.define("__main__");
        roots.set(exitFunction, Value.NONE);
        roots.set(modules, DictType.create(space, 3));
        roots.set(path, ListType.create(space));
        roots.set(arguments, ListType.create(space));
    }

    static SystemState of(ObjectSpace space) {
        return space.service(SystemState.class);
    }

    /** The dict of imported modules by name. */
    long modules() {
        return roots.get(modules);
    }

    /** The list of folders to import from. */
    long path() {
        return roots.get(path);
    }

    void setPath(long list) {
        roots.set(path, list);
    }

    long arguments() {
        return roots.get(arguments);
    }

    void setArguments(long list) {
        roots.set(arguments, list);
    }

    /** What {@code sys.atexit} was given last, or None. */
    long exitFunction() {
        return roots.get(exitFunction);
    }

    void setExitFunction(long function) {
        roots.set(exitFunction, function);
    }

    /** The module {@code __main__}. */
    long main() {
        return roots.get(main);
    }

    void setMain(long module) {
        roots.set(main, module);
    }
}
