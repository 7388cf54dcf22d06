package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vivarium.MachineOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of the corpus prints what the real MicroPython prints, and ends as it does there. */
class ProgramCorpusTest {
    private static final Duration PLAIN_LIMIT = Duration.ofSeconds(30);
    private static final Duration STRESS_LIMIT = Duration.ofSeconds(120);

    /** Fills the heap: with a collection at each allocation only a small one is full before long. */
    private static final String HEAP_FILLER = "reentrancy/small_heap";

    private static final long SMALL_HEAP_BYTES = 128L << 10;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> printsWhatMicroPythonPrints() {
        return tests(program -> new ProgramRun(MachineOptions.DEFAULT, PLAIN_LIMIT));
    }

    @TestFactory
    Stream<DynamicTest> printsTheSameWhenEveryAllocationCollects() {
        return tests(program -> new ProgramRun(underStress(program), STRESS_LIMIT));
    }

    private static MachineOptions underStress(CorpusProgram program) {
        MachineOptions stress = MachineOptions.DEFAULT.withStress(true);
        return program.name().equals(HEAP_FILLER) ? stress.withHeap(SMALL_HEAP_BYTES) : stress;
    }

    private Stream<DynamicTest> tests(Function<CorpusProgram, ProgramRun> mode) {
        return Corpus.programs().stream()
                .map(program -> dynamicTest(program.name(), program.file().toUri(), () -> {
                    Path workingFolder = Files.createTempDirectory(folder, "program");
                    assertThat(mode.apply(program).run(program, workingFolder)).isEqualTo(program.recording());
                }));
    }
}
