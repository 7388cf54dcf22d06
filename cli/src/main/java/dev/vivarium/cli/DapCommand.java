package dev.vivarium.cli;

import dev.vivarium.dap.adapter.DebugAdapterConnection;
import dev.vivarium.dap.adapter.DebugServer;
import dev.vivarium.dap.adapter.Entrance;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium dap}: the debug adapter, on standard input and output or for every client of a port. */
final class DapCommand {
    private static final String LISTEN = "--listen";

    private DapCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) DapCommand::execute)
                .name("dap")
                .addOption(OptionSpec.builder(LISTEN)
                        .paramLabel("[HOST:]PORT")
                        .type(String.class)
                        .description("Serve every client that connects, each with a program of its own; port 0 is any "
                                + "free one. Only this computer reaches it unless HOST says otherwise; then launch and attach need a"
                                + " token, which is printed.")
                        .build());
        Options.helpIn(spec);
        spec.usageMessage()
                .description("Serves a debugger: the debug adapter, on standard input and output or on a port.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        PrintStream out = System.out;
        // Whatever else prints must not disturb the protocol.
        System.setOut(System.err);
        String address = parsed.matchedOptionValue(LISTEN, null);
        if (address == null) {
            DebugAdapterConnection.serve(System.in, out);
            return Failure.OK;
        }
        return listen(ListenAddress.parse(address));
    }

    private static int listen(ListenAddress address) {
        String token = address.token();
        try (ServerSocket server = address.bind()) {
            System.err.println("vivarium dap: listening on " + ListenAddress.shown(server, token));
            new DebugServer(server, new Entrance(null, token)).serve();
            return Failure.OK;
        } catch (IOException e) {
            throw new Failure("the port cannot be served any more: " + e.getMessage());
        }
    }
}
