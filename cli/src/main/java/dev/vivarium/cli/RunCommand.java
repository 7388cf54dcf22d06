package dev.vivarium.cli;

import dev.vivarium.Machine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium run}: runs a program as the {@code micropython} command does. */
final class RunCommand {
    private RunCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) RunCommand::execute)
                .name("run");
        HelpOption.declareIn(spec);
        ProgramArguments.declareIn(spec);
        spec.usageMessage().description("Runs a program as the micropython command does.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        ProgramArguments program = ProgramArguments.of(parsed);
        return ProgramThread.run(host -> program.run(new Machine(program.options(), host)));
    }
}
