package dev.vivarium.cli;

import dev.vivarium.inspector.page.PageServer;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium open}: serves the inspector's page on a recording until it is interrupted. */
final class OpenCommand {
    private static final String PORT = "--port";
    private static final int LAST_PORT = 65_535;
    private static final int MOST_RUNS = 12;

    private OpenCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) OpenCommand::execute)
                .name("open")
                .addOption(Options.value(PORT, "N", "The port to serve on; by default one that is free."))
                .addPositional(Options.words(
                        "X.viv",
                        "1..*",
                        "A recording made by vivarium record; of several, such as vivarium policies --record"
                                + " makes, the collections are compared."));
        Options.helpIn(spec);
        spec.usageMessage()
                .description(
                        "Serves a page on a recording, to this machine alone: prints the address to open in a browser,"
                                + " and ends on Ctrl-C.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        List<String> names = parsed.matchedPositionalValue(0, List.of());
        if (names.size() > MOST_RUNS) {
            throw new Failure("more than " + MOST_RUNS + " recordings cannot be compared");
        }
        int port = port(parsed.matchedOptionValue(PORT, "0"));
        List<Recording> recordings = new ArrayList<>();
        try {
            for (String name : names) {
                recordings.add(InputFile.recording(name));
            }
            serve(recordings, port);
        } finally {
            for (Recording recording : recordings) {
                close(recording);
            }
        }
        return Failure.OK;
    }

    private static void close(Recording recording) {
        try {
            recording.close();
        } catch (IOException gone) {
            // It was only read.
        }
    }

    private static void serve(List<Recording> recordings, int port) {
        try (PageServer server = server(recordings, port)) {
            InputFile.print(server.address() + "\n");
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static PageServer server(List<Recording> recordings, int port) {
        try {
            return PageServer.start(recordings, port);
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
