package dev.vivarium.cli;

import dev.vivarium.inspector.analysis.EarlierObjects;
import dev.vivarium.inspector.report.AnalysisReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium inspect}: what fills a recorded heap, and what grew in it between two moments. */
final class InspectCommand {
    private static final String JSON = "--json";
    private static final String ALLOCATE = "--allocate";

    private InspectCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) InspectCommand::execute)
                .name("inspect")
                .addOption(Options.flag(JSON, "Give one JSON document."))
                .addOption(
                        Options.value(ALLOCATE, "BYTES", "Say why an object of this size can or cannot be allocated."))
                .addPositional(Options.words(
                        "A [B]",
                        "1..2",
                        "Heaps, as diff names them: one alone is analysed; of two, the later is, and the"
                                + " suspects are named that hold what it has more than the earlier."));
        Options.helpIn(spec);
        spec.usageMessage()
                .description("Says what fills a heap: types, what retains most, circles of garbage, equal strings, free"
                        + " runs, what it would take on a 32-bit board; of two heaps, who holds what grew.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        long bytes = parsed.hasMatchedOption(ALLOCATE) ? Bytes.count(parsed.matchedOptionValue(ALLOCATE, "")) : -1;
        InputFile.reading(() -> {
            EarlierObjects before = words.size() > 1
                    ? EarlierObjects.of(HeapAt.named(words.get(0)).graph())
                    : null;
            HeapAt last = HeapAt.named(words.get(words.size() - 1));
            AnalysisReport report = new AnalysisReport(last.graph());
            if (bytes >= 0) {
                report.allocate(bytes);
            }
            if (before != null) {
                report.since(before);
            }
            InputFile.print(parsed.hasMatchedOption(JSON) ? report.json() : report.text());
        });
        return Failure.OK;
    }
}
