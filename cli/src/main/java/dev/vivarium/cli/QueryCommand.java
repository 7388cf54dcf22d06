package dev.vivarium.cli;

import dev.vivarium.inspector.query.Query;
import dev.vivarium.inspector.query.QueryProblem;
import dev.vivarium.inspector.report.QueryReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium query}: the objects of a recorded heap that an expression chooses. */
final class QueryCommand {
    private static final String JSON = "--json";

    private QueryCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) QueryCommand::execute)
                .name("query")
                .addOption(Options.flag(JSON, "Give one JSON document with all objects."))
                .addPositional(Options.words(
                        "X.viv EXPRESSION",
                        "2",
                        "A heap, as diff names it, and what to look for, such as"
                                + " 'type == \"list\" and size > 100'."));
        Options.helpIn(spec);
        spec.usageMessage().description("Finds the objects of a recorded heap that an expression chooses.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        Query query = parse(words.get(1));
        InputFile.reading(() -> {
            QueryReport report = QueryReport.of(HeapAt.named(words.get(0)).graph(), query);
            InputFile.print(parsed.hasMatchedOption(JSON) ? report.json() : report.text());
        });
        return Failure.OK;
    }

    private static Query parse(String text) {
        try {
            return Query.parse(text);
        } catch (QueryProblem problem) {
            throw new Failure(problem.getMessage());
        }
    }
}
