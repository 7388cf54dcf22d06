package dev.vivarium.cli;

import dev.vivarium.inspector.capture.RunListener;
import dev.vivarium.inspector.report.JsonReport;
import dev.vivarium.inspector.report.TextOptions;
import dev.vivarium.inspector.report.TextOptions.MapDetail;
import dev.vivarium.inspector.report.TextReport;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium heap}: runs a program as {@code run} does and shows each collection as it happens, told or on a page. */
final class HeapCommand {
    private static final String JSON = "--json";
    private static final String TEXT = "--text";
    private static final String PAGE = "--page";
    private static final String PORT = "--port";
    private static final String AT = "--at";
    private static final String MOST_LINES = "\\d{1,7}";
    private static final String MAP = "--map";
    private static final String NO_MAP = "--no-map";

    /** Rules of the report are no longer than this. */
    private static final int WIDEST = 120;

    private HeapCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) HeapCommand::execute)
                .name("heap")
                .addOption(Options.flag(TEXT, "Give the report alone, without a page."))
                .addOption(Options.flag(PAGE, "Serve the inspector's page alone, without a report."))
                .addOption(Options.value(PORT, "N", "With a page, the port to serve on; by default one that is free."))
                .addOption(Options.value(
                        AT, "N", "With a page, stop wherever FILE comes to this line, until Enter is pressed."))
                .addOption(Options.flag(JSON, "Give one JSON document, with the program's output in it."))
                .addOption(Options.flag(MAP, "Show block maps in full; without it, of large ones only what changes."))
                .addOption(Options.flag(NO_MAP, "Leave the block maps out."));
        Options.helpIn(spec);
        ProgramArguments.declareIn(spec);
        spec.usageMessage()
                .description("Runs a program and shows each garbage collection as it happens: what started it, the"
                        + " roots, what was marked and freed, finalisers, weak references and their callbacks, and the"
                        + " blocks before and after. On a terminal it also serves the inspector's page on the program,"
                        + " while it runs and when it has ended, until Ctrl-C.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        if (List.of(TEXT, JSON, PAGE).stream().filter(parsed::hasMatchedOption).count() > 1) {
            throw new Failure(TEXT + ", " + JSON + " and " + PAGE + " exclude one another");
        }
        boolean isTold = !parsed.hasMatchedOption(PAGE);
        boolean isServed =
                !isTold || !parsed.hasMatchedOption(TEXT) && !parsed.hasMatchedOption(JSON) && isAtTerminal();
        if (!isServed && (parsed.hasMatchedOption(AT) || parsed.hasMatchedOption(PORT))) {
            throw new Failure(AT + " and " + PORT + " belong to " + PAGE);
        }
        if (parsed.hasMatchedOption(MAP) && parsed.hasMatchedOption(NO_MAP)) {
            throw new Failure(MAP + " and " + NO_MAP + " exclude each other");
        }
        ProgramArguments program = ProgramArguments.of(parsed);
        Optional<ReportedRun> report =
                isTold ? Optional.of(new ReportedRun(program, report(parsed))) : Optional.empty();
        return isServed
                ? PagedRun.run(program, report, OpenCommand.port(parsed.matchedOptionValue(PORT, "0")), line(parsed))
                : report.orElseThrow().run();
    }

    private static boolean isAtTerminal() {
        return Terminal.ofStandardOutput().isTerminal();
    }

    private static int line(ParseResult parsed) {
        String text = parsed.matchedOptionValue(AT, "0");
        if (!text.matches(MOST_LINES) || parsed.hasMatchedOption(AT) && Integer.parseInt(text) == 0) {
            throw new Failure("'" + text + "' is no line");
        }
        return Integer.parseInt(text);
    }

    private static RunListener report(ParseResult parsed) {
        OutputStream output = new ReportOutput(ProgramThread.standardOutput());
        if (parsed.hasMatchedOption(JSON)) {
            return new JsonReport(output, !parsed.hasMatchedOption(NO_MAP));
        }
        OutputStream error = ProgramThread.standardError();
        Terminal terminal = Terminal.ofStandardOutput();
        return new TextReport(
                output,
                error,
                new TextOptions(
                        Math.min(terminal.columns(), WIDEST),
                        terminal.isTerminal(),
                        terminal.hasColour(),
                        maps(parsed)));
    }

    private static MapDetail maps(ParseResult parsed) {
        if (parsed.hasMatchedOption(NO_MAP)) {
            return MapDetail.NONE;
        }
        return parsed.hasMatchedOption(MAP) ? MapDetail.ALL : MapDetail.CHANGES;
    }
}
