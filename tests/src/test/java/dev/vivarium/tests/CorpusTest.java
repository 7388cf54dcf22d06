package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The corpus itself is in order. */
class CorpusTest {
    private static final Path ELSEWHERE = Path.of("recorder", "elsewhere.txt");

    @Test
    void everyProgramIsRecorded() {
        assertThat(Corpus.programs())
                .isNotEmpty()
                .allSatisfy(program -> assertThat(withSuffix(program, ".out")).exists());
        assertThat(Corpus.heapFigures())
                .isNotEmpty()
                .allSatisfy(program -> assertThat(withSuffix(program, ".bytes")).exists());
    }

    @Test
    void everyProgramSaysWhatItSpecifies() {
        assertThat(everything())
                .allSatisfy(program ->
                        assertThat(Files.readAllLines(program.file()).get(0)).startsWith("# "));
    }

    @Test
    void whatIsRecordedElsewhereExists() throws IOException {
        List<String> names = everything().map(CorpusProgram::name).toList();
        List<String> elsewhere = Files.readAllLines(ELSEWHERE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+")[0])
                .toList();
        assertThat(elsewhere)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(names)
                        .anyMatch(name -> entry.endsWith("/") ? name.startsWith(entry) : name.equals(entry)));
    }

    private static Stream<CorpusProgram> everything() {
        return Stream.concat(Corpus.programs().stream(), Corpus.heapFigures().stream());
    }

    private static Path withSuffix(CorpusProgram program, String suffix) {
        Path base = program.recordingBase();
        return base.resolveSibling(base.getFileName() + suffix);
    }
}
