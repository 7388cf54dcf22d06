package dev.vivarium.inspector.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static String shown(List<String> base, List<String> lines) {
        StringBuilder out = new StringBuilder();
        Difference.of(base, lines)
                .forEach(line -> out.append(line.kind().mark()).append(line.line()));
        return out.toString();
    }

    @Test
    void whatBothHaveIsNotMarked() {
        assertThat(shown(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d")))
                .isEqualTo(" a-b c+x d");
        assertThat(shown(List.of(), List.of("a"))).isEqualTo("+a");
        assertThat(shown(List.of("a"), List.of())).isEqualTo("-a");
        assertThat(shown(List.of("a", "a"), List.of("a"))).isEqualTo(" a-a");
    }

    @Test
    void veryLongTextsAreComparedAtTheirEnds() {
        List<String> base = Collections.nCopies(5000, "a");
        List<String> lines = Collections.nCopies(5000, "b");
        assertThat(Difference.of(base, lines)).hasSize(10_000);
    }
}
