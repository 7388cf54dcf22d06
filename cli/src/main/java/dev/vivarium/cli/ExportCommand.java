package dev.vivarium.cli;

import dev.vivarium.inspector.export.ExportFormat;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium export}: writes a recorded heap in another tool's format. */
final class ExportCommand {
    private static final String OUTPUT = "-o";
    private static final String FORMAT = "--format";

    private static final int BUFFER_BYTES = 1 << 16;

    private ExportCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) ExportCommand::execute)
                .name("export")
                .addOption(OptionSpec.builder(OUTPUT, "--output")
                        .paramLabel("F")
                        .arity("1")
                        .required(true)
                        .type(String.class)
                        .description("The file to write; it appears when it is complete.")
                        .build())
                .addOption(Options.value(
                        FORMAT,
                        "NAME",
                        "One of " + ExportFormat.titles() + "; by default what the file's name ends in."))
                .addPositional(Options.words("X.viv", "1", "A heap, as diff names it."));
        Options.helpIn(spec);
        spec.usageMessage()
                .description("Writes a recorded heap for Chromium's developer tools, for tools that read the"
                        + " JVM's heap dumps, for Graphviz or as JSON.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        String file = parsed.matchedOptionValue(OUTPUT, "");
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String title = parsed.matchedOptionValue(FORMAT, ending);
        ExportFormat format = ExportFormat.named(title)
                .orElseThrow(() ->
                        new Failure("'" + title + "' is no format to export to; there are " + ExportFormat.titles()));
        InputFile.reading(
                () -> write(format, HeapAt.named(InputFile.only(parsed)).graph(), file));
        return Failure.OK;
    }

    private static void write(ExportFormat format, HeapGraph graph, String name) {
        try {
            Path path = Path.of(name);
            Path part = Path.of(name + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
                format.write(graph, out);
            } catch (IOException failure) {
                Files.deleteIfExists(part);
                throw failure;
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | InvalidPathException failure) {
            throw new Failure("cannot write '" + name + "': " + InputFile.reason(failure, name));
        }
    }
}
