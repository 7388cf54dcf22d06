package dev.vivarium.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The {@code vivarium} command: reads the command line and ends the process with the right exit code. */
public final class Vivarium {
    private Vivarium() {}

    /** Runs the command and exits the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /**
     * The command line without a process around it: output and exit code are the caller's.
     *
     * <p>Options are declared by calls, not by annotations: reading annotations would cost each start a good 50 ms.
     */
    static CommandLine commandLine() {
        CommandSpec spec = CommandSpec.create()
                .name("vivarium")
                .versionProvider(new ProductVersion())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version and exit.")
                        .build());
        Options.helpIn(spec);
        spec.addSubcommand("run", RunCommand.spec());
        spec.addSubcommand("repl", ReplCommand.spec());
        spec.addSubcommand("heap", HeapCommand.spec());
        spec.addSubcommand("record", RecordCommand.spec());
        spec.addSubcommand("replay", ReplayCommand.spec());
        spec.addSubcommand("compile", CompileCommand.spec());
        spec.addSubcommand("show", ShowCommand.spec());
        spec.addSubcommand("diff", DiffCommand.spec());
        spec.addSubcommand("open", OpenCommand.spec());
        spec.addSubcommand("query", QueryCommand.spec());
        spec.addSubcommand("inspect", InspectCommand.spec());
        spec.addSubcommand("export", ExportCommand.spec());
        spec.addSubcommand("board", BoardCommand.spec());
        spec.addSubcommand("boards", BoardsCommand.spec());
        spec.addSubcommand("dap", DapCommand.spec());
        spec.addSubcommand("lsp", LspCommand.spec());
        spec.addSubcommand("policies", PoliciesCommand.spec());
        spec.usageMessage().description("A MicroPython whose heap and garbage collector can be watched.");
        CommandLine commandLine = new CommandLine(spec);
        commandLine.setExecutionStrategy(Vivarium::runOrShowHelp);
        commandLine.setParameterExceptionHandler(Failure::onBadArguments);
        return commandLine;
    }

    private static int runOrShowHelp(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        CommandLine root = parsed.commandSpec().commandLine();
        if (parsed.hasSubcommand()) {
            return execute(root, parsed.subcommand());
        }
        root.usage(root.getOut());
        return Failure.OK;
    }

    private static int execute(CommandLine root, ParseResult words) {
        try {
            return ((Subcommand) words.commandSpec().userObject()).execute(words);
        } catch (RuntimeException problem) {
            return Failure.onException(problem, root);
        }
    }
}
