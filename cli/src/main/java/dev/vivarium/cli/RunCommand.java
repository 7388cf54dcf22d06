package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.module.Programs;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium run}: runs a program as the {@code micropython} command does. */
final class RunCommand {
    private static final String COMMAND = "-c";
    private static final String MODULE = "-m";
    private static final String STANDARD_INPUT = "-";
    private static final int HIGHEST_LEVEL = 3;

    private RunCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) RunCommand::execute)
                .name("run")
                .addOption(OptionSpec.builder(COMMAND)
                        .paramLabel("TEXT")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .parameterConsumer(Remaining::take)
                        .description("Run this program text; what follows are its arguments.")
                        .build())
                .addOption(OptionSpec.builder(MODULE)
                        .paramLabel("MODULE")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .parameterConsumer(Remaining::take)
                        .description("Run this module; what follows are its arguments.")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE [ARGUMENT...]")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("The program, - for standard input, and its arguments.")
                        .build());
        HelpOption.declareIn(spec);
        MachineArguments.declareIn(spec);
        for (int level = 0; level <= HIGHEST_LEVEL; level++) {
            spec.addOption(optimisation(level));
        }
        spec.parser().stopAtPositional(true);
        spec.usageMessage().description("Runs a program as the micropython command does.");
        return spec;
    }

    private static OptionSpec optimisation(int level) {
        String[] names = level == 0 ? new String[] {"-O0"} : new String[] {"-O" + level, "-" + "O".repeat(level)};
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(level == 0 ? "Compile without optimisation." : "Optimise at level " + level + ".")
                .build();
    }

    private static int execute(ParseResult parsed) {
        MachineOptions options = MachineArguments.options(parsed).withOptimisation(level(parsed));
        boolean compileOnly = MachineArguments.isCompileOnly(parsed);
        if (parsed.hasMatchedOption(COMMAND)) {
            return run(options, compileOnly, COMMAND, parsed.matchedOptionValue(COMMAND, List.of()));
        }
        if (parsed.hasMatchedOption(MODULE)) {
            return run(options, compileOnly, MODULE, parsed.matchedOptionValue(MODULE, List.of()));
        }
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        if (words.isEmpty() || words.get(0).equals(STANDARD_INPUT)) {
            return run(options, compileOnly, STANDARD_INPUT, words);
        }
        ProgramFile.check(words.get(0));
        return run(options, compileOnly, "", words);
    }

    private static int level(ParseResult parsed) {
        int level = 0;
        for (int candidate = 0; candidate <= HIGHEST_LEVEL; candidate++) {
            if (parsed.hasMatchedOption("-O" + candidate)) {
                level = candidate;
            }
        }
        return level;
    }

    private static int run(MachineOptions options, boolean compileOnly, String kind, List<String> words) {
        return ProgramThread.run(host -> {
            Programs programs = new Machine(options, host).programs();
            programs.setCompileOnly(compileOnly);
            switch (kind) {
                case COMMAND:
                    return programs.runText(words.get(0), arguments(COMMAND, words));
                case MODULE:
                    return programs.runModule(words.get(0), words);
                case STANDARD_INPUT:
                    return programs.runStandardInput(words);
                default:
                    return programs.runFile(words.get(0), words);
            }
        });
    }

    /** {@code sys.argv} of a program text: the option stands where a file's name would. */
    private static List<String> arguments(String first, List<String> words) {
        String[] arguments = words.toArray(String[]::new);
        arguments[0] = first;
        return Arrays.asList(arguments);
    }
}
