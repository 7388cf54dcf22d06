package dev.vivarium.cli;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.compare.PolicyComparison;
import dev.vivarium.inspector.compare.PolicyRun;
import dev.vivarium.inspector.report.ComparisonJson;
import dev.vivarium.inspector.report.ComparisonText;
import dev.vivarium.inspector.report.TextOptions;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium policies}: runs a program under every policy and shows what differs. */
final class PoliciesCommand {
    private static final String JSON = "--json";
    private static final String POLICY = "--policy";
    private static final String RECORD = "--record";

    private PoliciesCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) PoliciesCommand::execute)
                .name("policies")
                .addOption(Options.flag(JSON, "Give one JSON document."))
                .addOption(Options.value(
                        POLICY, "NAME[,NAME...]", "Only these policies, the first for comparison; all by default."))
                .addOption(Options.value(RECORD, "DIR", "Also record each run, as DIR/NAME.viv."));
        Options.helpIn(spec);
        ProgramArguments.declareIn(spec);
        spec.usageMessage()
                .description(
                        "Runs a program under every collection policy, each time on a new machine, and shows side by"
                                + " side what was finalised and called back, what leaked and what the program printed.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<Policies> policies = policies(parsed);
        ProgramArguments program = ProgramArguments.of(parsed);
        PolicyComparison comparison = new PolicyComparison(
                program.options().withSites(parsed.hasMatchedOption(RECORD)),
                program::run,
                ProgramThread::run,
                new FileInputStream(FileDescriptor.in));
        if (parsed.hasMatchedOption(RECORD)) {
            RecordingFolder folder = RecordingFolder.at(parsed.matchedOptionValue(RECORD, ""), program.shown());
            comparison.record(folder::begin);
        }
        List<PolicyRun> runs = comparison.run(policies);
        OutputStream output = new ReportOutput(ProgramThread.standardOutput());
        if (parsed.hasMatchedOption(JSON)) {
            new ComparisonJson(output).write(program.shown(), runs);
        } else {
            Terminal terminal = Terminal.ofStandardOutput();
            new ComparisonText(
                            output,
                            new TextOptions(
                                    terminal.columns(),
                                    terminal.isTerminal(),
                                    terminal.hasColour(),
                                    TextOptions.MapDetail.NONE))
                    .print(program.shown(), runs);
        }
        return Failure.OK;
    }

    private static List<Policies> policies(ParseResult parsed) {
        if (!parsed.hasMatchedOption(POLICY)) {
            return List.of(Policies.values());
        }
        List<Policies> chosen = new ArrayList<>();
        for (String name : parsed.matchedOptionValue(POLICY, "").split(",", -1)) {
            Policies policy = MachineArguments.policy(name);
            if (!chosen.contains(policy)) {
                chosen.add(policy);
            }
        }
        return chosen;
    }
}
