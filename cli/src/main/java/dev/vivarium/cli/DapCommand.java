package dev.vivarium.cli;

import dev.vivarium.dap.adapter.DebugAdapterConnection;
import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium dap}: the debug adapter, on standard input and output. */
final class DapCommand {
    private DapCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) DapCommand::execute)
                .name("dap");
        HelpOption.declareIn(spec);
        spec.usageMessage().description("Serves a debugger: the debug adapter, on standard input and output.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        PrintStream out = System.out;
        // Whatever else prints must not disturb the protocol.
        System.setOut(System.err);
        DebugAdapterConnection.serve(System.in, out);
        return Failure.OK;
    }
}
