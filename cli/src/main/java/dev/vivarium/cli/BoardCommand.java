package dev.vivarium.cli;

import dev.vivarium.inspector.board.BoardText;
import dev.vivarium.inspector.board.MemInfo;
import dev.vivarium.inspector.file.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium board}: reads what a board's {@code micropython.mem_info(1)} printed. */
final class BoardCommand {
    private static final String ALLOCATE = "--allocate";
    private static final long LARGEST_FILE = 64 << 20;

    private BoardCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) BoardCommand::execute)
                .name("board")
                .addOption(
                        Options.value(ALLOCATE, "BYTES", "Say why an object of this size can or cannot be allocated."))
                .addPositional(Options.words(
                        "A.txt [B.txt]",
                        "1..2",
                        "What micropython.mem_info(1) printed on a board; with a second, what changed."));
        Options.helpIn(spec);
        spec.usageMessage().description("Shows the heap of a real board: its blocks and how its free memory lies.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<String> names = parsed.matchedPositionalValue(0, List.of());
        MemInfo info = read(names.get(0));
        StringBuilder text = new StringBuilder();
        if (names.size() > 1) {
            MemInfo after = read(names.get(1));
            text.append(BoardText.difference(info, after));
            info = after;
        } else {
            text.append(BoardText.of(info));
        }
        if (parsed.hasMatchedOption(ALLOCATE)) {
            text.append(info.freeRuns().verdict(Bytes.count(parsed.matchedOptionValue(ALLOCATE, ""))))
                    .append('\n');
        }
        InputFile.print(text.toString());
        return Failure.OK;
    }

    private static MemInfo read(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new Failure("cannot read '" + name + "': Is a directory");
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw new Failure("cannot read '" + name + "': it is too large for a print of mem_info(1)");
            }
            return MemInfo.parse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException failure) {
            throw new Failure("cannot read '" + name + "': " + InputFile.reason(failure, name));
        } catch (UnreadableFile wrong) {
            throw new Failure("cannot read '" + name + "': " + wrong.getMessage());
        }
    }
}
