package dev.vivarium.cli;

import dev.vivarium.inspector.analysis.SnapshotDiff;
import dev.vivarium.inspector.report.DiffJson;
import dev.vivarium.inspector.report.DiffText;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium diff}: what was born, died, grew and moved between two heaps. */
final class DiffCommand {
    private static final String JSON = "--json";

    private DiffCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) DiffCommand::execute)
                .name("diff")
                .addOption(Options.flag(JSON, "Give one JSON document."))
                .addPositional(Options.words(
                        "A B",
                        "2",
                        "Recordings: X.viv for what the program left, X.viv#N for the beginning of"
                                + " collection N, X.viv#N:K for the heap after its step K."));
        Options.helpIn(spec);
        spec.usageMessage().description("Compares two heaps: what was born, died, grew and moved between roots.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        InputFile.reading(() -> {
            HeapAt before = HeapAt.named(words.get(0));
            HeapAt after = HeapAt.named(words.get(1));
            SnapshotDiff diff = HeapAt.file(words.get(0)).equals(HeapAt.file(words.get(1)))
                    ? SnapshotDiff.of(before.graph(), after.graph())
                    : SnapshotDiff.ofRuns(before.graph(), after.graph());
            String text = parsed.hasMatchedOption(JSON)
                    ? DiffJson.of(before.title(), after.title(), diff)
                    : DiffText.of(before.title(), after.title(), diff);
            InputFile.print(text);
        });
        return Failure.OK;
    }
}
