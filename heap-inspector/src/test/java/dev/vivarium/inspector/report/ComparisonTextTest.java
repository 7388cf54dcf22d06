package dev.vivarium.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.compare.ComparedRun;
import dev.vivarium.inspector.report.TextOptions.MapDetail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/vivarium/inspector/compare");

    private static String text(String example, TextOptions options) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new ComparisonText(output, options).print(List.of("examples/" + example), ComparedRun.ofExample(example));
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Bytes depend on every detail of the runtime; they become {@code #}, as wide as they were. */
    private static String stable(String report) {
        return report.lines()
                .map(line -> line.matches("│ [a-z:-]+ +(\\d+|hazard) +\\d+ \\+ .*")
                        ? line.substring(0, 43) + line.substring(43, 67).replaceAll("\\d", "#") + line.substring(67)
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Compares with a file, or writes it where {@code -Dvivarium.record=true}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "finalizer_holds_an_open_file",
                "callback_closes_over_its_target",
                "callback_resurrects",
                "chained_finalizers",
                "finalizer_reaches_its_target",
                "several_watchers"
            })
    void showsTheExamples(String example) throws IOException {
        String shown = stable(text(example + ".py", new TextOptions(80, false, false, MapDetail.NONE)));
        Path golden = GOLDEN.resolve(example + ".txt");
        if (Boolean.getBoolean("vivarium.record")) {
            Files.writeString(golden, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 160, 200})
    void fitsTheTerminal(int columns) {
        String text = text("finalizer_holds_an_open_file.py", new TextOptions(columns, false, false, MapDetail.NONE));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void coloursAddNothingElse() {
        String coloured = text("several_watchers.py", new TextOptions(80, true, true, MapDetail.NONE));
        assertThat(coloured).contains("\u001b[");
        String plain = text("several_watchers.py", new TextOptions(80, true, false, MapDetail.NONE));
        // The bytes held depend on the length of the folder's name, and each run has its own.
        assertThat(stable(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))).isEqualTo(stable(plain));
    }

    @Test
    void theJsonDocumentHoldsEveryRun() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String example = "finalizer_holds_an_open_file.py";
        new ComparisonJson(output).write(List.of(example), ComparedRun.ofExample(example));
        JsonObject document =
                JsonParser.parseString(output.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertThat(document.get("format").getAsString()).isEqualTo("vivarium-policies");
        JsonArray runs = document.getAsJsonArray("runs");
        assertThat(runs).hasSize(Policies.values().length);
        JsonObject secondClosure = runs.get(1).getAsJsonObject();
        assertThat(secondClosure.get("policy").getAsString()).isEqualTo("second-closure");
        JsonObject first = secondClosure.getAsJsonArray("happenings").get(0).getAsJsonObject();
        assertThat(first.get("text").getAsString()).isEqualTo("TextIOWrapper finalised");
        assertThat(first.get("early").getAsBoolean()).isTrue();
    }
}
