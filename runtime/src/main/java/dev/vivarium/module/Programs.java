package dev.vivarium.module;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.gc.Collector;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Printer;
import dev.vivarium.object.StrType;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.VirtualMachine;
import java.util.List;

/**
 * Starts programs as the {@code micropython} command does: a file, a text, or a module. Each method runs the program to
 * its end and returns its exit code. An uncaught exception is printed where the reference prints it: to standard output
 * for a file or a text, to standard error for a module or a program from standard input.
 */
public final class Programs implements Checkpointed<Programs.State> {
    private static final String DEFAULT_PATH = ".frozen:~/.micropython/lib:/usr/lib/micropython";
    private static final String STANDARD_INPUT = "<stdin>";
    private static final int LISTS_BYTECODE = 2;

    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final ImportSystem imports;
    private final SystemState state;
    private final ProgramEnd ending;
    private final long main;

    @NotCheckpointed("an option of the machine")
    private boolean compileOnly;

    @NotCheckpointed("an option of the machine")
    private boolean inspect;

    @NotCheckpointed("an option of the machine")
    private int verbosity;

    /** Where an uncaught exception of the running program is printed. */
    private int errorHandle = Host.STANDARD_OUTPUT;
    /** The module that runs as the program, as the option -m asks; else empty. */
    private String mainModule = "";

    public Programs(ObjectSpace space, VirtualMachine machine, int optimisation, Board board) {
        this.space = space;
        this.machine = machine;
        state = new SystemState(space, board);
        space.provide(SystemState.class, state);
        space.provide(MountTable.class, new MountTable(space));
        imports = new ImportSystem(space, machine);
        imports.setCompileOptions(CompileOptions.DEFAULT.withOptimisation(optimisation));
        machine.setImporter(imports);
        space.members(BuiltinsModule.INSTANCE);
        space.members(SysModule.INSTANCE);
        main = ModuleType.named(space, Names.MAIN);
        state.setMain(main);
        ending = new ProgramEnd(space, machine);
        setPath();
        state.beginProgram(space);
    }

    public ImportSystem imports() {
        return imports;
    }

    /** The module {@code __main__}. */
    public long main() {
        return main;
    }

    /** Only compiles, as the option {@code -X compile-only} asks. */
    public void setCompileOnly(boolean compileOnly) {
        this.compileOnly = compileOnly;
    }

    private void setPath() {
        addToPath("");
        String configured = space.host.environment("MICROPYPATH");
        String folders = configured == null ? DEFAULT_PATH : configured;
        // The first entry is there already.
        folders = folders.startsWith(":") ? folders.substring(1) : folders;
        if (folders.isEmpty()) {
            return;
        }
        String home = space.host.environment("HOME");
        for (String folder : folders.split(":", -1)) {
            addToPath(folder.startsWith("~/") && home != null ? home + folder.substring(1) : folder);
        }
    }

    private void addToPath(String folder) {
        ListType.append(space, state.path(), StrType.create(space, folder));
    }

    private void setArguments(List<String> arguments) {
        for (String argument : arguments) {
            ListType.append(space, state.arguments(), space.interned(argument));
        }
    }

    /**
     * Runs a source file.
     *
     * @param path a file that exists
     * @param arguments what {@code sys.argv} holds, the file first
     */
    public int runFile(String path, List<String> arguments) {
        String real = space.host.realPath(path);
        String folder = real == null ? "" : real.substring(0, real.lastIndexOf('/'));
        ListType.set(space, state.path(), 0, StrType.create(space, folder));
        setArguments(arguments);
        return end(ending.of(() -> runFile(path), Host.STANDARD_OUTPUT));
    }

    private void runFile(String path) {
        if (path.endsWith(ModuleFile.BYTECODE)) {
            run(imports.readBytecode(path), path);
        } else {
            runSource(SourcePrograms.read(space, path), path);
        }
    }

    /** Runs a text given on the command line. */
    public int runText(String text, List<String> arguments) {
        setArguments(arguments);
        return end(ending.of(() -> runSource(text, STANDARD_INPUT), Host.STANDARD_OUTPUT));
    }

    /** Runs the text that standard input holds. */
    public int runStandardInput(List<String> arguments) {
        setArguments(arguments);
        errorHandle = Host.STANDARD_ERROR;
        return end(ending.of(() -> runSource(SourcePrograms.readStandardInput(space), STANDARD_INPUT), errorHandle));
    }

    /**
     * Runs a module by its dotted name; of a package, its {@code __main__}.
     *
     * @param arguments what {@code sys.argv} holds, the name first
     */
    public int runModule(String name, List<String> arguments) {
        setArguments(arguments);
        errorHandle = Host.STANDARD_ERROR;
        return end(ending.of(() -> importMain(name), errorHandle));
    }

    /** Goes on with the program of a restored checkpoint; returns its exit code. */
    public int resume() {
        return end(ending.of(
                () -> {
                    if (mainModule.isEmpty()) {
                        machine.continueProgram();
                    } else {
                        imports.continueMain(mainModule);
                    }
                },
                errorHandle));
    }

    private void importMain(String name) {
        mainModule = name;
        long module = imports.importMain(name);
        if (Attributes.find(space, module, Names.PATH) != Value.NULL) {
            mainModule = name + ".__main__";
            imports.importMain(mainModule);
        }
    }

    private void runSource(String text, String file) {
        run(SourcePrograms.compile(space, text, file, InputKind.FILE, imports.compileOptions()), file);
    }

    private void run(CompiledModule compiled, String file) {
        long globals = ModuleType.globals(space, main);
        DictType.store(space, globals, Value.ofQstr(Names.FILE), space.interned(file));
        if (!compileOnly) {
            machine.runProgram(compiled, main, globals);
        } else if (verbosity >= LISTS_BYTECODE) {
            machine.load(compiled, main);
        }
    }

    /** Prints how full the heap was at the end; from 2 on, also the bytecode of what is compiled, as -v and -v -v do. */
    public void setVerbosity(int level) {
        verbosity = level;
        if (level >= LISTS_BYTECODE) {
            Printer out = Output.standard(space);
            machine.setLoadListener((module, context, rawCode) -> {
                if (imports.isFromSource(module)) {
                    BytecodeListing.print(space, out, module, context, rawCode);
                }
            });
        }
    }

    /** Lets whoever sits at the terminal look around in the program when it has ended, as the option -i does. */
    public void setInspect(boolean inspect) {
        this.inspect = inspect;
    }

    /** Runs the interactive prompt until it is left. */
    public int runPrompt(List<String> arguments) {
        setArguments(arguments);
        inspect = true;
        return end(0);
    }

    private boolean inspects() {
        String wish = space.host.environment("MICROPYINSPECT");
        return inspect || wish != null && !wish.isEmpty();
    }

    /** Runs what was typed at the prompt. */
    private int execute(String text, InputKind kind, Runnable onEnd) {
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        int code = ending.of(
                () -> {
                    CompileOptions options = imports.compileOptions().forPrompt();
                    CompiledModule compiled = SourcePrograms.compile(space, text, STANDARD_INPUT, kind, options);
                    if (kind == InputKind.FILE) {
                        run(compiled, STANDARD_INPUT);
                    } else if (!compileOnly) {
                        machine.run(compiled, main, ModuleType.globals(space, main));
                    }
                },
                Host.STANDARD_OUTPUT,
                onEnd);
        space.stack.top = top;
        space.heap.temporaries.release(mark);
        return ending.hasExited() ? Prompt.forced(code) : code;
    }

    private int end(int ended) {
        int code = inspects() ? new Prompt(space, this::execute).run() : ended;
        machine.interrupts().callBackAtEnd();
        space.service(Collector.class).tellProgramEnds();
        int last = ending.runExitFunction(code, state.exitFunction());
        if (verbosity > 0) {
            MicropythonModule.memoryInfo(space, false);
        }
        GreenThreads.of(space).end();
        machine.interrupts().callBackAtEnd();
        References.of(space).programEnds();
        space.host.flush(Host.STANDARD_OUTPUT);
        return last;
    }

    record State(int errorHandle, String mainModule, CompileOptions options) {}

    @Override
    public State save() {
        return new State(errorHandle, mainModule, imports.save());
    }

    @Override
    public void restore(State saved) {
        errorHandle = saved.errorHandle();
        mainModule = saved.mainModule();
        imports.restore(saved.options());
    }
}
