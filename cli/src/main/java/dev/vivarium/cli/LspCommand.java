package dev.vivarium.cli;

import dev.vivarium.lsp.server.LanguageServerConnection;
import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium lsp}: the language server, on standard input and output. */
final class LspCommand {
    private LspCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) LspCommand::execute)
                .name("lsp");
        HelpOption.declareIn(spec);
        spec.usageMessage().description("Serves an editor: the language server, on standard input and output.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        PrintStream out = System.out;
        // Whatever else prints must not disturb the protocol.
        System.setOut(System.err);
        return LanguageServerConnection.serve(System.in, out);
    }
}
