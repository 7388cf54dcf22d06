package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vivarium.MachineOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of the corpus prints what the real MicroPython prints, and ends as it does there. */
class ProgramCorpusTest {
    private static final Duration PLAIN_LIMIT = Duration.ofSeconds(30);
    private static final Duration STRESS_LIMIT = Duration.ofSeconds(120);

    /** They fill the heap or allocate hundreds of thousands of objects: hours, with a collection at each. */
    private static final Set<String> NOT_UNDER_STRESS =
            Set.of("gc/automatic", "gc/controls", "reentrancy/small_heap", "examples/fragmented_heap");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> printsWhatMicroPythonPrints() {
        return tests(Corpus.programs().stream(), new ProgramRun(MachineOptions.DEFAULT, PLAIN_LIMIT));
    }

    @TestFactory
    Stream<DynamicTest> printsTheSameWhenEveryAllocationCollects() {
        return tests(
                Corpus.programs().stream().filter(program -> !NOT_UNDER_STRESS.contains(program.name())),
                new ProgramRun(MachineOptions.DEFAULT.withStress(true), STRESS_LIMIT));
    }

    private Stream<DynamicTest> tests(Stream<CorpusProgram> programs, ProgramRun run) {
        return programs.map(program -> dynamicTest(
                program.name(),
                program.file().toUri(),
                () -> assertThat(run.run(program, Files.createTempDirectory(folder, "program")))
                        .isEqualTo(program.recording())));
    }
}
