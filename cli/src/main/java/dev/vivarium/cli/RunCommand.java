package dev.vivarium.cli;

import dev.vivarium.Machine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium run}: runs a program as the {@code micropython} command does. */
final class RunCommand {
    private static final String DEBUG = "--debug";
    private static final String DEBUG_WAIT = "--debug-wait";

    private RunCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) RunCommand::execute)
                .name("run");
        spec.addOption(Options.value(
                        DEBUG,
                        "[HOST:]PORT",
                        "Let debuggers attach at this port; port 0 is any free one. Only this computer"
                                + " reaches it unless HOST says otherwise; then a token is needed, which is printed."))
                .addOption(Options.flag(DEBUG_WAIT, "With --debug: begin only when a debugger has attached."));
        Options.helpIn(spec);
        ProgramArguments.declareIn(spec);
        spec.usageMessage().description("Runs a program as the micropython command does.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        ProgramArguments program = ProgramArguments.of(parsed);
        boolean waits = parsed.hasMatchedOption(DEBUG_WAIT);
        if (parsed.hasMatchedOption(DEBUG)) {
            ListenAddress address = ListenAddress.parse(parsed.matchedOptionValue(DEBUG, ""));
            return new DebuggedRun(program, address, waits).run();
        }
        if (waits) {
            throw new Failure(DEBUG_WAIT + " needs " + DEBUG);
        }
        return ProgramThread.run(host -> program.run(new Machine(program.options(), host)));
    }
}
