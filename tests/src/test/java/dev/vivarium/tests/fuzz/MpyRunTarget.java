package dev.vivarium.tests.fuzz;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.bytecode.MpyWriter;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.heap.CollectionTrigger;
import dev.vivarium.host.SystemHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs of bytecode: each that is not refused runs, for some beats, on a small machine of its own, and its heap is
 * collected in the end. What a program may end with is a Python error.
 */
final class MpyRunTarget implements FuzzTarget {
    private static final int BITS = CompileOptions.VALUE_SMALL_INT_BITS;
    private static final boolean STRESS = Boolean.getBoolean("vivarium.fuzz.stress");
    private static final long HEAP_BYTES = 256 << 10;
    private static final long MOST_BEATS = 3000;
    private static final long LARGEST_SEED = 3000;
    private static final Path PROGRAMS = Path.of("programs");

    /** Programs about what the verifier looks at, which touch nothing outside. */
    private static final List<String> AREAS = List.of("async", "class", "exception", "function", "generator", "iter");

    /** Thrown where a program has run long enough. */
    private static final class LongEnough extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final List<byte[]> seeds = AREAS.stream()
            .flatMap(MpyRunTarget::programs)
            .flatMap(MpyRunTarget::compiled)
            .toList();
    private final Path file;
    private volatile Machine machine;

    MpyRunTarget() {
        try {
            file = Files.createTempFile("fuzz", ".mpy");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        file.toFile().deleteOnExit();
    }

    private static Stream<Path> programs(String area) {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve(area))) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".py") && file.toFile().length() < LARGEST_SEED)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nothing for a program that shows a syntax error. */
    private static Stream<byte[]> compiled(Path program) {
        try {
            String text = Files.readString(program);
            return Stream.of(
                    MpyWriter.write(Compiler.compile(text, InputKind.FILE, "fuzz.py", CompileOptions.FILE), BITS));
        } catch (CompileError rejected) {
            return Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String name() {
        return "mpy-run";
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of("\u0051\u0063", "\u0059", "\u0057", "\u005a", "\u005b", "\u0042\u0041", "\u0053", "\u0064");
    }

    @Override
    public void interrupt() {
        Machine running = machine;
        if (running != null) {
            running.virtualMachine().interrupts().interrupt();
        }
    }

    @Override
    public void run(byte[] input) {
        write(input);
        SystemHost host = SystemHost.silent();
        Machine made = new Machine(MachineOptions.DEFAULT.withHeap(HEAP_BYTES).withStress(STRESS), host);
        machine = made;
        made.virtualMachine()
                .interrupts()
                .count(
                        beat -> {
                            if (beat > MOST_BEATS) {
                                throw new LongEnough();
                            }
                            return MOST_BEATS + 1;
                        },
                        asked -> asked);
        try {
            made.programs().runFile(file.toString(), List.of(file.toString()));
        } catch (LongEnough enough) {
            // It went on for ever, perhaps.
        }
        made.collector().collect(CollectionTrigger.Cause.EXPLICIT);
    }

    private void write(byte[] input) {
        try {
            Files.write(file, input);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
