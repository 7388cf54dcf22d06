package dev.vivarium.cli;

import dev.vivarium.dap.adapter.DebugAdapterConnection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
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
                                + "free one. HOST must be this computer's own loopback address.")
                        .build());
        HelpOption.declareIn(spec);
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
        return listen(address(address), address);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 0xFFFF) {
            throw new Failure("'" + text + "' is no [HOST:]PORT");
        }
        try {
            InetAddress host = InetAddress.getByName(colon < 0 ? null : text.substring(0, colon));
            if (!host.isLoopbackAddress()) {
                throw new Failure(
                        "'" + text + "' can be reached from other computers; only loopback addresses are served");
            }
            return new InetSocketAddress(host, Integer.parseInt(port));
        } catch (UnknownHostException e) {
            throw new Failure("no such host: '" + text + "'");
        }
    }

    private static int listen(InetSocketAddress address, String named) {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(address);
            System.err.println("vivarium dap: listening on "
                    + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
            while (true) {
                Socket client = server.accept();
                Thread thread = new Thread(() -> serve(client), "dap client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new Failure("cannot listen on '" + named + "': " + e.getMessage());
        }
    }

    private static void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            DebugAdapterConnection.serve(client.getInputStream(), client.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
