package dev.vivarium.cli;

import dev.vivarium.HeapSize;
import dev.vivarium.MachineOptions;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.Board;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say how a machine is set up, shared by the commands that run programs. */
final class MachineArguments {
    private static final String IMPLEMENTATION = "-X";
    private static final String HEAP = "--heap";
    private static final String BOARD = "--board";
    private static final String POLICY = "--gc-policy";
    private static final String STRESS = "--gc-stress";
    private static final String HEAP_SIZE_PREFIX = "heapsize=";
    private static final String COMPILE_ONLY = "compile-only";
    private static final Map<String, CodeUnit.Kind> EMITTERS = Map.of(
            "emit=bytecode", CodeUnit.Kind.BYTECODE,
            "emit=native", CodeUnit.Kind.NATIVE_PYTHON,
            "emit=viper", CodeUnit.Kind.NATIVE_VIPER);

    private MachineArguments() {}

    static void declareIn(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(IMPLEMENTATION)
                        .paramLabel("OPTION")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "As for micropython: heapsize=<n>[w][k|m], compile-only, emit=bytecode|native|viper.")
                        .build())
                .addOption(Options.value(
                        HEAP,
                        "SIZE",
                        "Size of the heap in bytes, with suffix k or m for KiB or MiB; 2m by default."
                                + " auto or auto:SIZE for one that grows up to that size."))
                .addOption(Options.value(
                        BOARD,
                        "NAME",
                        "Take on the heap and the modules of a board: " + boardNames()
                                + "; vivarium boards shows them."))
                .addOption(Options.value(
                        POLICY, "NAME", "How finalisers and weak references are treated: " + policyNames() + "."))
                .addOption(Options.flag(STRESS, "Collect at every allocation and poison what is freed."));
    }

    static MachineOptions options(ParseResult parsed) {
        MachineOptions options = MachineOptions.DEFAULT.withStress(parsed.hasMatchedOption(STRESS));
        if (parsed.hasMatchedOption(BOARD)) {
            options = options.withBoard(board(parsed.matchedOptionValue(BOARD, "")));
        }
        for (String word : implementationWords(parsed)) {
            if (word.startsWith(HEAP_SIZE_PREFIX)) {
                options = heap(options, word.substring(HEAP_SIZE_PREFIX.length()));
            } else if (!word.equals(COMPILE_ONLY) && !EMITTERS.containsKey(word)) {
                throw new Failure("unknown option -X " + word
                        + "; there are heapsize=SIZE, compile-only, emit=bytecode|native|viper");
            }
        }
        if (parsed.hasMatchedOption(HEAP)) {
            options = heap(options, parsed.matchedOptionValue(HEAP, ""));
        }
        return parsed.hasMatchedOption(POLICY)
                ? options.withPolicy(policy(parsed.matchedOptionValue(POLICY, "")))
                : options;
    }

    private static MachineOptions heap(MachineOptions options, String size) {
        try {
            return HeapSize.set(options, size);
        } catch (IllegalArgumentException wrong) {
            throw new Failure(wrong.getMessage());
        }
    }

    private static Board board(String name) {
        return Board.named(name)
                .orElseThrow(() -> new Failure("unknown board '" + name + "'; there are " + boardNames()));
    }

    private static String boardNames() {
        return Arrays.stream(Board.values()).map(Board::label).collect(Collectors.joining(", "));
    }

    static boolean isCompileOnly(ParseResult parsed) {
        return implementationWords(parsed).contains(COMPILE_ONLY);
    }

    /** The kind of code where no decorator says otherwise. */
    static CodeUnit.Kind codeKind(ParseResult parsed) {
        CodeUnit.Kind kind = CodeUnit.Kind.BYTECODE;
        for (String word : implementationWords(parsed)) {
            kind = EMITTERS.getOrDefault(word, kind);
        }
        return kind;
    }

    private static List<String> implementationWords(ParseResult parsed) {
        return parsed.matchedOptionValue(IMPLEMENTATION, List.of());
    }

    /** The policy with a name; fails with the names that there are. */
    static Policies policy(String name) {
        return Policies.named(name)
                .orElseThrow(() -> new Failure("unknown policy '" + name + "'; there are " + policyNames()));
    }

    private static String policyNames() {
        return Arrays.stream(Policies.values())
                .map(row -> row.policy().facts().name())
                .collect(Collectors.joining(", "));
    }
}
