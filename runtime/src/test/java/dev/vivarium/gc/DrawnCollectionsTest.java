package dev.vivarium.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.check.SanityCheck;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code drawn/}: a drawing, the events of a collection, and the drawing afterwards. With
 * {@code -Drewrite=true} the expectations are written anew; read the difference.
 */
class DrawnCollectionsTest {
    /** One fixture file; its parts are separated by lines of three dashes. */
    record Fixture(Path file, String given, List<String> heap, List<String> events, String after) {
        static Fixture read(Path file) {
            try {
                String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n---\n");
                return new Fixture(
                        file,
                        parts[0],
                        parts[0].lines().filter(line -> !line.startsWith("%")).toList(),
                        parts[1].lines().toList(),
                        parts[2].strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DrawnHeap draw() {
            return new DrawnHeap(heap.get(0), heap.subList(1, heap.size()));
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }

        void rewrite(List<String> nowEvents, String nowAfter) throws IOException {
            Files.writeString(file, given + "\n---\n" + String.join("\n", nowEvents) + "\n---\n" + nowAfter + "\n");
        }
    }

    static List<Fixture> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/dev/vivarium/gc/drawn"))) {
            return files.sorted().map(Fixture::read).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void stepsAsDrawn(Fixture fixture) throws IOException {
        DrawnHeap drawn = fixture.draw();
        List<String> events = drawn.stepThrough();
        if (Boolean.getBoolean("rewrite")) {
            fixture.rewrite(events, drawn.drawing());
            return;
        }
        assertThat(events).isEqualTo(fixture.events());
        assertThat(drawn.drawing()).isEqualTo(fixture.after());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void unobservedItEndsTheSame(Fixture fixture) {
        DrawnHeap drawn = fixture.draw();
        drawn.collector.collect(Cause.EXPLICIT);
        assertThat(drawn.drawing()).isEqualTo(fixture.after());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theSlowClosureAgrees(Fixture fixture) {
        DrawnHeap drawn = fixture.draw();
        drawn.collector.addObserver(new SanityCheck());
        drawn.collector.collect(Cause.EXPLICIT);
        assertThat(drawn.drawing()).isEqualTo(fixture.after());
    }
}
