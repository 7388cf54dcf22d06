package dev.vivarium.cli;

import dev.vivarium.bytecode.MpyWriter;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium compile}: makes a file of bytecode, as {@code mpy-cross} does. */
final class CompileCommand {
    private static final String OUTPUT = "-o";
    private static final String SOURCE_NAME = "-s";
    private static final String SOURCE = ".py";
    private static final String BYTECODE = ".mpy";
    private static final int REJECTED = 1;

    private CompileCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) CompileCommand::execute)
                .name("compile")
                .addOption(Options.value(
                        OUTPUT,
                        "FILE",
                        "Write the bytecode there; by default beside the source, with .mpy at its end."))
                .addOption(Options.value(
                        SOURCE_NAME,
                        "NAME",
                        "The name of the source that tracebacks show; by default the file as given."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1")
                        .required(true)
                        .type(String.class)
                        .description("The source.")
                        .build());
        Options.helpIn(spec);
        ProgramArguments.declareLevels(spec);
        spec.usageMessage().description("Compiles a file to bytecode that any MicroPython of the same version loads.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        String source = parsed.matchedPositionalValue(0, "");
        ProgramFile.check(source);
        String shown = parsed.matchedOptionValue(SOURCE_NAME, source);
        Path output = output(parsed.matchedOptionValue(OUTPUT, besides(source)));
        String text = read(source);
        CompileOptions options = CompileOptions.FILE.withOptimisation(ProgramArguments.level(parsed));
        return ProgramThread.run(host -> compile(text, shown, options, output));
    }

    private static int compile(String text, String shown, CompileOptions options, Path output) {
        byte[] file;
        try {
            file = MpyWriter.write(Compiler.compile(text, InputKind.FILE, shown, options), options.smallIntBits());
        } catch (CompileError rejected) {
            System.err.print(traceback(rejected, shown));
            System.err.flush();
            return REJECTED;
        }
        try {
            Files.write(output, file);
        } catch (IOException e) {
            throw new Failure("can't write file '" + output + "'");
        }
        return Failure.OK;
    }

    private static String traceback(CompileError rejected, String shown) {
        String error = rejected.exceptionType() + ": " + rejected.getMessage() + "\n";
        if (rejected.line() == 0) {
            return error;
        }
        String block = rejected.block() == null ? "" : ", in " + rejected.block();
        return "Traceback (most recent call last):\n  File \"" + shown + "\", line " + rejected.line() + block + "\n"
                + error;
    }

    private static String besides(String source) {
        String stem = source.endsWith(SOURCE) ? source.substring(0, source.length() - SOURCE.length()) : source;
        return stem + BYTECODE;
    }

    private static Path output(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new Failure("can't write file '" + name + "'");
        }
    }

    private static String read(String source) {
        try {
            return Utf8.decode(Files.readAllBytes(Path.of(source)));
        } catch (IOException e) {
            throw new Failure("can't read file '" + source + "'");
        }
    }
}
