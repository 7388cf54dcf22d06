package dev.vivarium.cli;

import dev.vivarium.lsp.server.LanguageServerConnection;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium lsp}: the language server, on standard input and output or for every client of a port. */
final class LspCommand {
    private static final String LISTEN = "--listen";

    private LspCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) LspCommand::execute)
                .name("lsp")
                .addOption(OptionSpec.builder(LISTEN)
                        .paramLabel("[HOST:]PORT")
                        .type(String.class)
                        .description("Serve every client that connects, each with a session of its own; port 0 is any "
                                + "free one. HOST must be this computer's own loopback address.")
                        .build());
        Options.helpIn(spec);
        spec.usageMessage()
                .description("Serves an editor: the language server, on standard input and output or on a port.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        PrintStream out = System.out;
        // Whatever else prints must not disturb the protocol.
        System.setOut(System.err);
        String address = parsed.matchedOptionValue(LISTEN, null);
        return address == null
                ? LanguageServerConnection.serve(System.in, out)
                : listen(ListenAddress.parse(address), address);
    }

    private static int listen(ListenAddress address, String named) {
        if (!address.isOnlyHere()) {
            throw new Failure(
                    "'" + named + "' can be reached from other computers; only loopback addresses are served");
        }
        try (ServerSocket server = address.bind()) {
            System.err.println("vivarium lsp: listening on " + ListenAddress.shown(server, null));
            while (true) {
                Socket client = server.accept();
                Thread thread = new Thread(() -> serve(client), "lsp client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new Failure("the port cannot be served any more: " + e.getMessage());
        }
    }

    private static void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            LanguageServerConnection.serve(client.getInputStream(), client.getOutputStream());
        } catch (IOException gone) {
            // The client has vanished, and its session with it.
        }
    }
}
