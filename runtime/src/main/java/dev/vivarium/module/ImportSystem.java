package dev.vivarium.module;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.heap.Value;
import dev.vivarium.host.FileStatus;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.vm.Importer;
import dev.vivarium.vm.VirtualMachine;

/** Finds modules among the native ones and the folders of {@code sys.path}, and runs those found in files. */
public final class ImportSystem implements Importer, Checkpointed<CompileOptions> {
    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final SystemState state;
    private CompileOptions options = CompileOptions.DEFAULT;

    @NotCheckpointed("only asked for while it is being loaded")
    private CompiledModule readCompiled;

    public ImportSystem(ObjectSpace space, VirtualMachine machine) {
        this.space = space;
        this.machine = machine;
        state = SystemState.of(space);
    }

    static ImportSystem of(ObjectSpace space) {
        return (ImportSystem) VirtualMachine.of(space).importer();
    }

    /** How imported files are compiled. */
    public void setCompileOptions(CompileOptions options) {
        this.options = options;
    }

    public CompileOptions compileOptions() {
        return options;
    }

    @Override
    public long importName(int name, long globals, long fromList, int level) {
        String path = level == 0 ? space.qstrs.text(name) : absolute(space.qstrs.text(name), globals, level);
        if (path.isEmpty()) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        return importDotted(path, fromList == Value.NONE, false);
    }

    /** Imports a module as {@code __main__}, as the option -m does. */
    public long importMain(String path) {
        return importDotted(path, false, true);
    }

    /** Goes on with a module that a checkpoint was made in while it ran as {@code __main__}. */
    void continueMain(String path) {
        try {
            machine.continueProgram();
        } catch (PythonError error) {
            Maps.remove(space, state.modules(), DictType.MAP, space.interned(path));
            throw error;
        }
        long module = loaded(path);
        int dot = path.lastIndexOf('.');
        if (dot >= 0) {
            long outer = loaded(path.substring(0, dot));
            Attributes.store(space, outer, space.qstrs.intern(path.substring(dot + 1)), module);
        }
        space.stack.push(module);
    }

    private long importDotted(String path, boolean wantsTop, boolean asMain) {
        long top = Value.NULL;
        long outer = Value.NULL;
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            boolean last = end == path.length();
            outer = importLevel(path.substring(0, end), path.substring(start, end), outer, last && asMain);
            space.stack.push(outer);
            top = top == Value.NULL ? outer : top;
            start = end + 1;
        }
        return wantsTop ? top : outer;
    }

    /** The absolute name of a relative import, from the importing module's own name. */
    private String absolute(String name, long globals, int level) {
        long current = Maps.getName(space, globals, DictType.MAP, Names.NAME);
        if (current == Value.ofQstr(Names.MAIN)) {
            long real = Maps.getName(space, globals, DictType.MAP, Names.MAIN);
            current = real == Value.NULL ? current : real;
        }
        boolean isPackage = Maps.getName(space, globals, DictType.MAP, Names.PATH) != Value.NULL;
        String from = StrType.text(space, current);
        int end = from.length();
        for (int up = isPackage ? level - 1 : level; up > 0 && end > 0; up--) {
            end = Math.max(0, from.lastIndexOf('.', end - 1));
        }
        if (end == 0) {
            throw space.error(Exceptions.IMPORT_ERROR, "can't perform relative import");
        }
        return name.isEmpty() ? from.substring(0, end) : from.substring(0, end) + "." + name;
    }

    private long importLevel(String fullName, String name, long outer, boolean asMain) {
        if (ListType.length(space, state.path()) > 0) {
            long loaded = loaded(fullName);
            if (loaded != Value.NULL) {
                return loaded;
            }
        }
        if (outer == Value.NULL) {
            return importTop(fullName, asMain);
        }
        long path = Attributes.find(space, outer, Names.PATH);
        ModuleFile file = path == Value.NULL ? null : ModuleFile.find(space, StrType.text(space, path) + "/" + name);
        if (file == null) {
            throw notFound(fullName);
        }
        long module = load(fullName, file, asMain);
        Attributes.store(space, outer, space.qstrs.intern(name), module);
        return module;
    }

    private long importTop(String name, boolean asMain) {
        long fixed = builtIn(name, false);
        if (fixed != Value.NULL) {
            return fixed;
        }
        ModuleFile file = findOnPath(name);
        if (file != null) {
            return load(name, file, asMain);
        }
        long extensible = builtIn(name, true);
        if (extensible == Value.NULL) {
            throw notFound(name);
        }
        return extensible;
    }

    /** A module that is no file, or NULL: one that no file can replace, or one that is looked for after files. */
    private long builtIn(String name, boolean extensible) {
        if (name.equals("__main__")) {
            return state.main();
        }
        NativeModule found = Modules.named(name);
        if (found == null || Modules.isExtensible(found) != extensible) {
            found = extensible ? null : Modules.prefixed(name);
        }
        return found == null || !Modules.isOnBoard(space, found.name()) ? Value.NULL : initialised(found);
    }

    private long initialised(NativeModule module) {
        module.initialise(space);
        return module.value();
    }

    private ModuleFile findOnPath(String name) {
        long path = state.path();
        for (int i = 0; i < ListType.length(space, path); i++) {
            String folder = StrType.text(space, ListType.get(space, path, i));
            ModuleFile file = ModuleFile.find(space, folder.isEmpty() ? name : folder + "/" + name);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private PythonError notFound(String name) {
        return space.error(Exceptions.IMPORT_ERROR, "no module named '" + name + "'");
    }

    private long loaded(String name) {
        return Maps.getName(space, state.modules(), DictType.MAP, space.qstrs.intern(name));
    }

    private long load(String name, ModuleFile file, boolean asMain) {
        int qstr = space.qstrs.intern(name);
        long module = ModuleType.named(space, qstr);
        space.stack.push(module);
        DictType.store(space, state.modules(), Value.ofQstr(qstr), module);
        try {
            long globals = ModuleType.globals(space, module);
            if (asMain && file.kind() == FileStatus.Kind.FILE) {
                nameMain(module, globals, qstr);
            }
            if (file.kind() == FileStatus.Kind.DIRECTORY) {
                loadPackage(module, globals, file);
            } else {
                run(module, globals, file.path(), asMain);
            }
        } catch (PythonError error) {
            Maps.remove(space, state.modules(), DictType.MAP, Value.ofQstr(qstr));
            throw error;
        }
        return module;
    }

    private void nameMain(long module, long globals, int realName) {
        DictType.store(space, globals, Value.ofQstr(Names.NAME), Value.ofQstr(Names.MAIN));
        DictType.store(space, state.modules(), Value.ofQstr(Names.MAIN), module);
        DictType.store(space, globals, Value.ofQstr(Names.MAIN), Value.ofQstr(realName));
    }

    private void loadPackage(long module, long globals, ModuleFile folder) {
        DictType.store(space, globals, Value.ofQstr(Names.PATH), StrType.create(space, folder.path()));
        ModuleFile initialiser = ModuleFile.findFile(space, folder.path() + "/__init__");
        if (initialiser != null) {
            run(module, globals, initialiser.path(), false);
        }
    }

    /**
     * Runs a file of source or bytecode in a module.
     *
     * @param asProgram whether a checkpoint in it can be continued
     */
    private void run(long module, long globals, String path, boolean asProgram) {
        boolean isFrozen = FrozenModules.isFrozen(path);
        String shown = isFrozen ? FrozenModules.shownPath(path) : path;
        DictType.store(space, globals, Value.ofQstr(Names.FILE), space.interned(shown));
        CompiledModule compiled = isFrozen ? frozen(path) : compiled(path);
        if (asProgram) {
            machine.runProgram(compiled, module, globals);
        } else {
            machine.run(compiled, module, globals);
        }
    }

    private CompiledModule frozen(String path) {
        String shown = FrozenModules.shownPath(path);
        readCompiled = SourcePrograms.compile(space, FrozenModules.read(path), shown, InputKind.FILE, options);
        return readCompiled;
    }

    /** The module in a file of bytecode; raises OSError, and ValueError where the file cannot be used. */
    CompiledModule readBytecode(String path) {
        readCompiled = SourcePrograms.readBytecode(space, path);
        return readCompiled;
    }

    /** Whether a module was compiled here from a text, not by whoever built MicroPython or made a file of bytecode. */
    boolean isFromSource(CompiledModule module) {
        return module != readCompiled;
    }

    private CompiledModule compiled(String path) {
        return path.endsWith(ModuleFile.BYTECODE)
                ? readBytecode(path)
                : SourcePrograms.compile(space, SourcePrograms.read(space, path), path, InputKind.FILE, options);
    }

    @Override
    public long importFrom(long module, int name) {
        long found = Attributes.loadMaybe(space, module, name);
        if (found != Value.NULL) {
            return found;
        }
        long packageName = Attributes.find(space, module, Names.NAME);
        long path = Attributes.find(space, module, Names.PATH);
        if (packageName == Value.NULL || path == Value.NULL) {
            throw cannotImport(name);
        }
        String fullName = StrType.text(space, packageName) + "." + space.qstrs.text(name);
        return importName(space.qstrs.intern(fullName), Value.NULL, Value.TRUE, 0);
    }

    private PythonError cannotImport(int name) {
        return space.error(Exceptions.IMPORT_ERROR, "can't import name " + space.qstrs.text(name));
    }

    @Override
    public void importStar(long module) {
        new StarImport(space, machine.locals()).from(module);
    }

    @Override
    public CompileOptions save() {
        return options;
    }

    @Override
    public void restore(CompileOptions saved) {
        options = saved;
    }
}
