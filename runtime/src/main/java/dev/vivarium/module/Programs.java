package dev.vivarium.module;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Printer;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Traceback;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.vm.VirtualMachine;
import java.util.List;

/**
 * Starts programs as the {@code micropython} command does: a file, a text, or a module. Each method runs the program to
 * its end and returns its exit code; an uncaught exception is printed to standard error.
 */
public final class Programs {
    private static final int FAILED = 1;
    private static final String DEFAULT_PATH = ".frozen:~/.micropython/lib:/usr/lib/micropython";

    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final ImportSystem imports;
    private final SystemState state;
    private final long main;

    public Programs(ObjectSpace space, VirtualMachine machine, int optimisation) {
        this.space = space;
        this.machine = machine;
        state = new SystemState(space);
        space.provide(SystemState.class, state);
        imports = new ImportSystem(space, machine);
        imports.setCompileOptions(CompileOptions.DEFAULT.withOptimisation(optimisation));
        machine.setImporter(imports);
        space.members(BuiltinsModule.INSTANCE);
        main = machine.newModule(Names.MAIN);
        space.roots.set(space.roots.define("__main__"), main);
        DictType.store(space, state.modules(), Value.ofQstr(Names.MAIN), main);
        setPath();
    }

    public ImportSystem imports() {
        return imports;
    }

    private void setPath() {
        addToPath("");
        String configured = space.host.environment("MICROPYPATH");
        String home = space.host.environment("HOME");
        for (String folder : (configured == null ? DEFAULT_PATH : configured).split(":", -1)) {
            addToPath(folder.startsWith("~") && home != null ? home + folder.substring(1) : folder);
        }
    }

    private void addToPath(String folder) {
        ListType.append(space, state.path(), StrType.create(space, folder));
    }

    private void setArguments(List<String> arguments) {
        for (String argument : arguments) {
            long text = StrType.create(space, argument);
            space.stack.push(text);
            ListType.append(space, state.arguments(), text);
            space.stack.pop();
        }
    }

    /**
     * Runs a source file.
     *
     * @param arguments what {@code sys.argv} holds, the file first
     */
    public int runFile(String path, List<String> arguments) {
        int slash = path.lastIndexOf('/');
        ListType.set(space, state.path(), 0, StrType.create(space, slash < 0 ? "" : path.substring(0, slash)));
        setArguments(arguments);
        return protect(() -> imports.runFile(main, globals(), path));
    }

    /** Runs a text given on the command line. */
    public int runText(String text, List<String> arguments) {
        setArguments(arguments);
        return protect(() -> {
            CompiledModule compiled =
                    SourcePrograms.compile(space, text, "<stdin>", ParseMode.FILE, imports.compileOptions());
            machine.run(compiled, main, globals());
        });
    }

    /** Runs a module by its dotted name. */
    public int runModule(String name, List<String> arguments) {
        setArguments(arguments);
        return protect(() -> imports.importMain(name));
    }

    private long globals() {
        return ModuleType.globals(space, main);
    }

    private int protect(Runnable program) {
        int code = attempt(program);
        space.host.flush(Host.STANDARD_OUTPUT);
        return code;
    }

    private int attempt(Runnable program) {
        try {
            program.run();
            return 0;
        } catch (PythonError error) {
            return report(error.exception());
        }
    }

    /** The exit code of a program that ended with an exception. */
    private int report(long exception) {
        if (ExceptionType.isInstance(space, exception, Exceptions.SYSTEM_EXIT)) {
            return exitCode(ExceptionType.value(space, exception));
        }
        Printer.Buffer out = Printer.buffer();
        Traceback.print(space, out, exception);
        byte[] text = out.bytes();
        space.host.standardError(text, 0, text.length);
        return FAILED;
    }

    private int exitCode(long value) {
        if (value == Value.NONE) {
            return 0;
        }
        return IntType.isInt(space, value) ? (int) IntType.toLong(space, value) & 0xFF : FAILED;
    }
}
