package dev.vivarium.cli;

import dev.vivarium.Machine;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium repl}: the interactive prompt. */
final class ReplCommand {
    private ReplCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) ReplCommand::execute)
                .name("repl");
        Options.helpIn(spec);
        MachineArguments.declareIn(spec);
        spec.usageMessage()
                .description("Starts the interactive prompt, as the micropython command does. Ctrl-D ends it, Ctrl-E is"
                        + " the paste mode, Ctrl-A the raw prompt that tools speak to.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        return ProgramThread.run(host -> {
            Machine machine = new Machine(MachineArguments.options(parsed), host);
            KeyboardInterrupts.reach(machine);
            return machine.programs().runPrompt(List.of(""));
        });
    }
}
