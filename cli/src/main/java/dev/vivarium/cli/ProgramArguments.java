package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.inspector.recording.RunParameters;
import dev.vivarium.module.Programs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which program runs on what machine: the words shared by the commands that run one. */
final class ProgramArguments {
    private static final String COMMAND = "-c";
    private static final String MODULE = "-m";
    private static final String STANDARD_INPUT = "-";
    private static final String INSPECT = "-i";
    private static final String VERBOSE = "-v";
    /** Those above change nothing but what {@code micropython.opt_level()} says. */
    private static final int HIGHEST_USEFUL_LEVEL = 3;

    private static final int HIGHEST_LEVEL = 9;

    private final MachineOptions options;
    private final boolean compileOnly;
    private final CodeUnit.Kind codeKind;
    private final boolean inspect;
    private final int verbosity;
    /** {@link #COMMAND}, {@link #MODULE}, {@link #STANDARD_INPUT} or empty for a file. */
    private final String kind;

    private List<String> words;

    private ProgramArguments(RunParameters parameters) {
        options = parameters.options();
        compileOnly = parameters.compileOnly();
        codeKind = parameters.codeKind();
        inspect = false;
        verbosity = parameters.verbosity();
        kind = parameters.kind();
        words = parameters.words();
    }

    /** The program of a recording. */
    static ProgramArguments of(RunParameters parameters) {
        return new ProgramArguments(parameters);
    }

    /** For a recording; fails where somebody is going to type at a prompt. */
    RunParameters parameters(boolean withSites) {
        if (inspect || kind.equals(STANDARD_INPUT) && words.isEmpty() && Keyboard.isThere()) {
            throw new Failure("what is typed at a prompt cannot be recorded for a replay");
        }
        return new RunParameters(options.withSites(withSites), kind, words, compileOnly, codeKind, verbosity);
    }

    private ProgramArguments(MachineOptions options, ParseResult parsed, String kind, List<String> words) {
        this.options = options;
        this.compileOnly = MachineArguments.isCompileOnly(parsed);
        this.codeKind = MachineArguments.codeKind(parsed);
        this.inspect = parsed.hasMatchedOption(INSPECT);
        this.verbosity = parsed.matchedOptionValue(VERBOSE, new boolean[0]).length;
        this.kind = kind;
        this.words = words;
    }

    static void declareIn(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(COMMAND)
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
                .addPositional(Options.words(
                        "FILE [ARGUMENT...]", "0..*", "The program, - for standard input, and its arguments."));
        spec.addOption(Options.flag(
                INSPECT, "Go on at the interactive prompt when the program has ended; so does MICROPYINSPECT=1."));
        spec.addOption(OptionSpec.builder(VERBOSE)
                .type(boolean[].class)
                .arity("0")
                .description(
                        "Print how full the heap is at the end; given twice, also the bytecode of what is compiled.")
                .build());
        MachineArguments.declareIn(spec);
        declareLevels(spec);
        spec.parser().stopAtPositional(true);
    }

    /** The compiler's levels of optimisation. */
    static void declareLevels(CommandSpec spec) {
        for (int level = 0; level <= HIGHEST_LEVEL; level++) {
            spec.addOption(optimisation(level));
        }
    }

    private static OptionSpec optimisation(int level) {
        String[] names = level == 0 ? new String[] {"-O0"} : new String[] {"-O" + level, "-" + "O".repeat(level)};
        return OptionSpec.builder(names)
                .type(boolean[].class)
                .arity("0")
                .hidden(level > HIGHEST_USEFUL_LEVEL)
                .description(level == 0 ? "Compile without optimisation." : "Optimise at level " + level + ".")
                .build();
    }

    /** What a command line asks for; fails where it names a file that cannot be read. */
    static ProgramArguments of(ParseResult parsed) {
        MachineOptions options = MachineArguments.options(parsed).withOptimisation(level(parsed));
        for (String option : List.of(COMMAND, MODULE)) {
            // What a parameter consumer took is not among the matched options.
            List<String> words = parsed.commandSpec().findOption(option).getValue();
            if (words != null && !words.isEmpty()) {
                return new ProgramArguments(options, parsed, option, words);
            }
        }
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        if (words.isEmpty() || words.get(0).equals(STANDARD_INPUT)) {
            return new ProgramArguments(options, parsed, STANDARD_INPUT, words);
        }
        ProgramFile.check(words.get(0));
        return new ProgramArguments(options, parsed, "", words);
    }

    /** The level of optimisation that a command line asks for: that of the last such option. */
    static int level(ParseResult parsed) {
        int level = 0;
        for (OptionSpec option : parsed.matchedOptions()) {
            String name = option.names()[0];
            if (name.matches("-O[0-9]")) {
                level = name.charAt(2) - '0';
            }
        }
        return level;
    }

    /**
     * Takes an option with its value out of the words behind the program's file, where there is one.
     *
     * @return the value of the first such option, or null
     */
    String take(String option) {
        int at = kind.isEmpty() ? words.indexOf(option) : -1;
        if (at <= 0 || at + 1 >= words.size()) {
            return null;
        }
        String value = words.get(at + 1);
        List<String> rest = new ArrayList<>(words);
        rest.subList(at, at + 2).clear();
        words = rest;
        return value;
    }

    MachineOptions options() {
        return options;
    }

    /** The program and its arguments, to be shown. */
    List<String> shown() {
        switch (kind) {
            case COMMAND:
                return arguments(COMMAND);
            case STANDARD_INPUT:
                return words.isEmpty() ? List.of(STANDARD_INPUT) : words;
            default:
                return words;
        }
    }

    /** Runs the program to its end and gives its exit code. */
    int run(Machine machine) {
        Programs programs = machine.programs();
        programs.setCompileOnly(compileOnly);
        machine.imports().setCompileOptions(machine.imports().compileOptions().withCodeKind(codeKind));
        programs.setInspect(inspect);
        programs.setVerbosity(verbosity);
        KeyboardInterrupts.reach(machine);
        switch (kind) {
            case COMMAND:
                return programs.runText(words.get(0), arguments(COMMAND));
            case MODULE:
                return programs.runModule(words.get(0), words);
            case STANDARD_INPUT:
                return words.isEmpty() && (inspect || Keyboard.isThere())
                        ? programs.runPrompt(List.of(""))
                        : programs.runStandardInput(words);
            default:
                return programs.runFile(words.get(0), words);
        }
    }

    /** {@code sys.argv} of a program text: the option stands where a file's name would. */
    private List<String> arguments(String first) {
        String[] arguments = words.toArray(String[]::new);
        arguments[0] = first;
        return Arrays.asList(arguments);
    }
}
