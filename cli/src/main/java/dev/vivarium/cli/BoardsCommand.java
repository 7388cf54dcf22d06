package dev.vivarium.cli;

import dev.vivarium.module.Board;
import java.util.Locale;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium boards}: the boards that a program can be run as. */
final class BoardsCommand {
    private BoardsCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) BoardsCommand::execute)
                .name("boards");
        Options.helpIn(spec);
        spec.usageMessage().description("Lists the boards that --board takes, their heaps and modules.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        StringBuilder text = new StringBuilder();
        for (Board board : Board.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %-36s heap %7d bytes, firmware %s%n         %s%n         not here: %s%n",
                    board.label(),
                    board.machine(),
                    board.ownHeapBytes(),
                    board.build(),
                    String.join(" ", new TreeSet<>(board.modules())),
                    String.join(" ", new TreeSet<>(board.absentModules()))));
        }
        InputFile.print(text.toString());
        return Failure.OK;
    }
}
