package dev.vivarium.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the programs lie. The tests are run in the folder of their Maven module. */
final class Corpus {
    private static final Path PROGRAMS = Path.of("programs").toAbsolutePath();
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();
    private static final String HEAP_FIGURES = "memory";
    private static final String EXAMPLE_RECORDINGS = "examples";

    private Corpus() {}

    /** Every program whose output is recorded, the examples among them. */
    static List<CorpusProgram> programs() {
        Stream<CorpusProgram> own = entries(PROGRAMS)
                .filter(area -> Files.isDirectory(area) && !named(area, HEAP_FIGURES))
                .filter(area -> !named(area, EXAMPLE_RECORDINGS))
                .flatMap(area -> programsOf(area, area));
        return Stream.concat(own, programsOf(EXAMPLES, PROGRAMS.resolve(EXAMPLE_RECORDINGS)))
                .toList();
    }

    /** The programs that measure their own heap use. */
    static List<CorpusProgram> heapFigures() {
        Path folder = PROGRAMS.resolve(HEAP_FIGURES);
        return programsOf(folder, folder).toList();
    }

    private static Stream<CorpusProgram> programsOf(Path folder, Path recordings) {
        return entries(folder).filter(file -> file.toString().endsWith(".py")).map(file -> program(file, recordings));
    }

    private static CorpusProgram program(Path file, Path recordings) {
        String name = file.getFileName().toString().replaceFirst("\\.py$", "");
        return new CorpusProgram(recordings.getFileName() + "/" + name, file, recordings.resolve(name));
    }

    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean named(Path path, String name) {
        return path.getFileName().toString().equals(name);
    }
}
