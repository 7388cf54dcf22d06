package dev.vivarium.cli;

import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.MemoryFault;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command that cannot go on says so: one line on the error stream and an exit code. */
final class Failure extends RuntimeException {
    /** The command did what was asked. */
    static final int OK = 0;

    /** The command line, or a file it names, cannot be used. */
    static final int BAD_INPUT = 2;

    /** The program was stopped where a freed object would have been handed to it. */
    static final int HAZARD = 3;

    private static final long serialVersionUID = 1L;

    /** A failure on bad input; {@code message} is one line without the program's name. */
    Failure(String message) {
        super(message);
    }

    /** Answers a wrong option or argument. */
    static int onBadArguments(ParameterException problem, String[] args) {
        return report(
                problem.getCommandLine(),
                isFile(problem, args)
                        ? "'" + args[0] + "' is no command; to run a program: vivarium run " + args[0]
                        : problem.getMessage());
    }

    private static boolean isFile(ParameterException problem, String[] args) {
        return problem instanceof UnmatchedArgumentException && args[0].endsWith(".py");
    }

    /** Answers whatever a command threw; nothing reaches the user as a Java stack trace. */
    static int onException(RuntimeException problem, CommandLine commandLine) {
        if (problem instanceof HazardDetected || problem instanceof MemoryFault) {
            report(commandLine, problem.getMessage());
            return HAZARD;
        }
        if (problem instanceof UncheckedIOException) {
            return report(
                    commandLine,
                    "cannot write the report: " + problem.getCause().getMessage());
        }
        String message = problem instanceof Failure ? problem.getMessage() : "internal error: " + problem;
        return report(commandLine, message);
    }

    private static int report(CommandLine commandLine, String message) {
        commandLine.getErr().println("vivarium: " + firstLine(message));
        commandLine.getErr().flush();
        return BAD_INPUT;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("failed");
    }
}
