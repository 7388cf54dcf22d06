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
                    "%-8s %-32s heap %3d KiB, firmware %s%n         %s%n",
                    board.label(),
                    board.machine(),
                    board.heapKib(),
                    board.build(),
                    String.join(" ", new TreeSet<>(board.modules()))));
        }
        InputFile.print(text.toString());
        return Failure.OK;
    }
}
