package dev.vivarium.inspector.recording;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.vivarium.MachineOptions;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.Board;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What has to be known to run a program again, beside what it got from outside.
 *
 * @param options of the machine
 * @param kind how the program was named: {@code -c}, {@code -m}, {@code -}, or empty for a file
 * @param words the program and its arguments
 */
public record RunParameters(
        MachineOptions options,
        String kind,
        List<String> words,
        boolean compileOnly,
        CodeUnit.Kind codeKind,
        int verbosity) {
    /** As they are written. */
    private static final class Written {
        long heapBytes;
        long mostHeapBytes;
        String policy;
        boolean stress;
        int optimisation;
        String board;
        boolean sites;
        String kind;
        List<String> words;
        boolean compileOnly;
        String codeKind;
        int verbosity;
    }

    private static final Gson GSON = new Gson();

    String json() {
        Written written = new Written();
        written.heapBytes = options.heapBytes();
        written.mostHeapBytes = options.mostHeapBytes();
        written.policy = options.policy().policy().facts().name();
        written.stress = options.stress();
        written.optimisation = options.optimisation();
        written.board = options.board() == null ? null : options.board().label();
        written.sites = options.sites();
        written.kind = kind;
        written.words = words;
        written.compileOnly = compileOnly;
        written.codeKind = codeKind.name();
        written.verbosity = verbosity;
        return GSON.toJson(written);
    }

    /** Empty where the text is not understood. */
    static Optional<RunParameters> parse(String json) {
        try {
            Written written = GSON.fromJson(json, Written.class);
            Board board =
                    written.board == null ? null : Board.named(written.board).orElseThrow();
            MachineOptions options = new MachineOptions(
                    written.heapBytes,
                    written.mostHeapBytes,
                    Policies.named(written.policy).orElseThrow(),
                    written.stress,
                    written.optimisation,
                    board,
                    written.sites);
            return Optional.of(new RunParameters(
                    options,
                    written.kind,
                    List.copyOf(written.words),
                    written.compileOnly,
                    CodeUnit.Kind.valueOf(written.codeKind),
                    written.verbosity));
        } catch (JsonParseException | NullPointerException | IllegalArgumentException | NoSuchElementException wrong) {
            return Optional.empty();
        }
    }
}
