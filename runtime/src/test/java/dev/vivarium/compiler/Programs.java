package dev.vivarium.compiler;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample programs, with what mpy-cross makes of them beside them. */
final class Programs {
    static final Path FOLDER = Path.of("src/test/resources/compiler/programs");
    static final Path REJECTED = Path.of("src/test/resources/compiler/rejected.txt");

    /** As mpy-cross, which does not know OrderedDict. */
    static final CompileOptions OPTIONS =
            new CompileOptions(0, false, 48, ModuleConstants.MATH, text -> false, false, CodeUnit.Kind.BYTECODE, true);

    private Programs() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded disassembly of a program. */
    static Path recording(Path program) {
        return program.resolveSibling(program.getFileName().toString().replace(".py", ".txt"));
    }

    static CompiledModule compile(String source) {
        return compile(source, OPTIONS);
    }

    static CompiledModule compile(String source, CompileOptions options) {
        return compile(source, InputKind.FILE, options);
    }

    static CompiledModule compile(String source, InputKind kind, CompileOptions options) {
        return Compiler.compile(source, kind, "program.py", options);
    }
}
