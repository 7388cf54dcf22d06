package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vivarium.MachineOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Structures take the heap bytes that they take in a 64-bit MicroPython. */
class MemoryAccountingTest {
    private static final double TOLERANCE = 0.05;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> heapUseIsWithinFivePercentOfTheReference() {
        return Corpus.heapFigures().stream()
                .map(program -> dynamicContainer(program.name(), comparisons(program).stream()));
    }

    private List<DynamicTest> comparisons(CorpusProgram program) {
        Map<String, Long> expected = figures(reference(program));
        Map<String, Long> measured = figures(measure(program));
        return expected.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertThat(measured.get(entry.getKey()).doubleValue())
                                .isCloseTo(entry.getValue(), within(entry.getValue() * TOLERANCE))))
                .toList();
    }

    private String measure(CorpusProgram program) {
        Recording result;
        try {
            Path workingFolder = Files.createTempDirectory(folder, "program");
            result = new ProgramRun(MachineOptions.DEFAULT, LIMIT).run(program, workingFolder);
        } catch (Exception failure) {
            throw new AssertionError(program.name(), failure);
        }
        assertThat(result.exitCode())
                .as(program.name() + ": " + result.output())
                .isZero();
        return result.output();
    }

    private static String reference(CorpusProgram program) {
        Path base = program.recordingBase();
        try {
            return Files.readString(base.resolveSibling(base.getFileName() + ".bytes"));
        } catch (IOException failure) {
            throw new AssertionError(program.name(), failure);
        }
    }

    /** Reads lines of {@code label: bytes}. */
    private static Map<String, Long> figures(String text) {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int colon = line.lastIndexOf(": ");
            figures.put(line.substring(0, colon), Long.valueOf(line.substring(colon + 2)));
        }
        return figures;
    }
}
