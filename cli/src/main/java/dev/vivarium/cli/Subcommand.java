package dev.vivarium.cli;

import picocli.CommandLine.ParseResult;

/** What a subcommand does: the user object of its specification. */
@FunctionalInterface
interface Subcommand {
    /** Does what the parsed words ask and gives the exit code. */
    int execute(ParseResult parsed);
}
