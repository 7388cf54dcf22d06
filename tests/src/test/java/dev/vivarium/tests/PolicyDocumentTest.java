package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The generated part of {@code docs/policies.md}: the phases of each policy, and what the programs beside the table of
 * scenarios print, which {@link PolicyScenariosTest} holds against real runs.
 */
class PolicyDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "policies.md");
    private static final Path COMPARISONS =
            Path.of("..", "heap-inspector/src/test/resources/dev/vivarium/inspector/compare");
    private static final Path PROGRAMS = Path.of("programs", "policies");
    private static final String MARK = "<!-- generated -->\n";

    @Test
    void theGeneratedPartIsUpToDate() throws IOException {
        String document = Files.readString(DOCUMENT);
        String written = document.substring(0, document.indexOf(MARK) + MARK.length());
        String expected = written + phases() + policies() + scenarios();
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    @Test
    void theSampleIsPartOfARealComparison() throws IOException {
        List<String> sample = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches(" {4}[├│].*"))
                .map(line -> line.substring(4))
                .toList();
        assertThat(Files.readAllLines(COMPARISONS.resolve("chained_finalizers.txt")))
                .containsSequence(sample);
    }

    private static String policies() {
        StringBuilder out = new StringBuilder("\n### The phases of each policy\n\n");
        out.append("| Policy | `__del__` | Sound | Phases |\n|---|---|---|---|\n");
        for (Policies row : Policies.values()) {
            Policy.Facts facts = row.policy().facts();
            String phases = row.policy().phases().stream().map(Phase::title).collect(Collectors.joining(", "));
            out.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            facts.name(),
                            facts.callsUserDel() ? "called" : "ignored",
                            facts.sound() ? "yes" : "no",
                            phases));
        }
        return out.toString();
    }

    private static String phases() {
        StringBuilder out = new StringBuilder("\n### Phases\n\n| Phase | What it does |\n|---|---|\n");
        for (Phase phase : Phase.values()) {
            out.append("| %s | %s |\n".formatted(phase.title(), phase.description()));
        }
        return out.toString();
    }

    private static String scenarios() throws IOException {
        Map<String, Map<String, List<String>>> outputs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PROGRAMS.resolve("table.txt"))) {
            if (!line.startsWith("#") && !line.isEmpty()) {
                String[] parts = line.split(" ", 3);
                outputs.computeIfAbsent(parts[0], program -> new LinkedHashMap<>())
                        .computeIfAbsent(parts.length < 3 ? "" : parts[2], output -> new ArrayList<>())
                        .add("`" + parts[1] + "`");
            }
        }
        StringBuilder out = new StringBuilder("\n### What programs print\n\n"
                + "The programs lie in `tests/programs/policies`. Lines are joined by bars.\n");
        for (Map.Entry<String, Map<String, List<String>>> program : outputs.entrySet()) {
            out.append("\n**`%s.py`** %s\n\n| Under | Prints |\n|---|---|\n"
                    .formatted(program.getKey(), purpose(program.getKey())));
            program.getValue()
                    .forEach((output, policies) -> out.append("| %s | %s |\n"
                            .formatted(
                                    policies.size() == Policies.values().length ? "all" : String.join(", ", policies),
                                    cell(output))));
        }
        return out.toString();
    }

    private static String cell(String output) {
        return output.isEmpty()
                ? "nothing"
                : output.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|");
    }

    /** The comment that the program begins with. */
    private static String purpose(String program) throws IOException {
        return Files.readAllLines(PROGRAMS.resolve(program + ".py")).stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }
}
