package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the programs that tell policies apart print under each of them: {@code programs/policies/table.txt}. */
class PolicyScenariosTest {
    private static final Path FOLDER = Path.of("programs", "policies").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A line of the table: program, policy, and what is printed, lines joined by bars. */
    record Row(String program, String policy, String output) {
        static Row parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Row(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
        }

        CorpusProgram corpusProgram() {
            return new CorpusProgram("policies/" + program, FOLDER.resolve(program + ".py"), FOLDER.resolve(program));
        }

        MachineOptions options() {
            return MachineOptions.DEFAULT.withPolicy(Policies.named(policy).orElseThrow());
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("table.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Row::parse)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> printsWhatTheTableSays() throws IOException {
        return rows().stream().map(row -> test(row, row.options()));
    }

    @TestFactory
    Stream<DynamicTest> printsTheSameWhenEveryAllocationCollects() throws IOException {
        return rows().stream().map(row -> test(row, row.options().withStress(true)));
    }

    private DynamicTest test(Row row, MachineOptions options) {
        return dynamicTest(row.program() + " under " + row.policy(), () -> {
            Recording run = new ProgramRun(options, LIMIT)
                    .run(row.corpusProgram(), Files.createTempDirectory(folder, "program"));
            assertThat(run.output().lines().collect(Collectors.joining(" | "))).isEqualTo(row.output());
        });
    }

    @Test
    void everyProgramIsRunUnderEveryPolicy() throws IOException {
        Set<String> expected = Corpus.programs().stream()
                .filter(program -> program.name().startsWith("policies/"))
                .flatMap(program -> Stream.of(Policies.values())
                        .map(row -> program.name() + " " + row.policy().facts().name()))
                .collect(Collectors.toSet());
        assertThat(rows().stream().map(row -> "policies/" + row.program() + " " + row.policy()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
