package dev.vivarium.cli;

import dev.vivarium.inspector.page.PageServer;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium open}: serves the inspector's page on a recording until it is interrupted. */
final class OpenCommand {
    private static final String PORT = "--port";
    private static final int LAST_PORT = 65_535;

    private OpenCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) OpenCommand::execute)
                .name("open")
                .addOption(OptionSpec.builder(PORT)
                        .paramLabel("N")
                        .arity("1")
                        .type(String.class)
                        .description("The port to serve on; by default one that is free.")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("X.viv")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("A recording made by vivarium record.")
                        .build());
        HelpOption.declareIn(spec);
        spec.usageMessage()
                .description(
                        "Serves a page on a recording, to this machine alone: prints the address to open in a browser,"
                                + " and ends on Ctrl-C.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        String name = InputFile.only(parsed);
        int port = port(parsed.matchedOptionValue(PORT, "0"));
        try (Recording recording = InputFile.recording(name);
                PageServer server = server(recording, port)) {
            InputFile.print(server.address() + "\n");
            new CountDownLatch(1).await();
            return Failure.OK;
        } catch (InterruptedException ended) {
            return Failure.OK;
        } catch (IOException failure) {
            throw new Failure("cannot read '" + name + "': " + failure.getMessage());
        }
    }

    private static PageServer server(Recording recording, int port) {
        try {
            return PageServer.start(recording, port);
        } catch (IOException failure) {
            throw new Failure("cannot serve on port " + port + ": " + failure.getMessage());
        }
    }

    /** The port that a text names. */
    static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new Failure("'" + text + "' is no port");
        }
        return Integer.parseInt(text);
    }
}
