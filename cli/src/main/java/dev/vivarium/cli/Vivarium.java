package dev.vivarium.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code vivarium} command: reads the command line and ends the process with the right exit code. */
@Command(
        name = "vivarium",
        description = "A MicroPython whose heap and garbage collector can be watched.",
        versionProvider = ProductVersion.class,
        mixinStandardHelpOptions = true)
public final class Vivarium {
    private Vivarium() {}

    /** Runs the command and exits the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line without a process around it: output and exit code are the caller's. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Vivarium());
        commandLine.setExecutionStrategy(Vivarium::runOrShowHelp);
        commandLine.setParameterExceptionHandler(Failure::onBadArguments);
        commandLine.setExecutionExceptionHandler(Failure::onException);
        return commandLine;
    }

    private static int runOrShowHelp(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand() || parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        CommandLine root = parsed.commandSpec().commandLine();
        root.usage(root.getOut());
        return Failure.OK;
    }
}
