package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.Chromium;
import dev.vivarium.inspector.analysis.SnapshotDiff;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same program under two policies, side by side in the page. */
@Timeout(120)
class ComparedRunsTest {
    /** Its finalizer holds its own target, which the shipped policy therefore never frees. */
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Sensor:",
            "  def close(self): pass",
            "def watch():",
            "  sensor = Sensor()",
            "  weakref.finalize(sensor, sensor.close)",
            "watch()",
            "gc.collect()",
            "gc.collect()");

    @TempDir
    private Path folder;

    @Test
    void whatThePoliciesDoOtherwiseIsMarked() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so the page is not tried in one");
        try (Recording merged = recorded(Policies.MERGED);
                Recording second = recorded(Policies.SECOND_CLOSURE);
                PageServer server = PageServer.start(List.of(merged, second), 0);
                Chromium browser = Chromium.start(folder, 1280, 800)) {
            browser.open(server.address() + "#c=1&k=0&v=compare");
            browser.await("document.querySelectorAll('.maps canvas').length === 2");
            assertThat(browser.text("#panel")).contains("merged", "second-closure", "Sensor", "references die");
            assertThat(browser.eval("[...document.querySelectorAll('td.differs')].map(one => one.innerText)")
                            .toString())
                    .contains("references die");
            String wanted = System.getProperty("vivarium.pictures");
            if (wanted != null) {
                Files.write(Path.of(wanted, "compare.png"), browser.picture());
            }
            browser.press("r");
            browser.await("location.hash.includes('r=1')");
            browser.press("3");
            browser.await("document.getElementById('panel').innerText.includes('its own target among them')");
            assertThat(browser.text("#program")).contains("second-closure");
        }
    }

    private Recording recorded(Policies policy) throws IOException {
        return ServedPage.recorded(folder, MachineOptions.DEFAULT.withPolicy(policy), PROGRAM);
    }

    /** Under one policy the finalizer runs, and what it makes is born before all that follows. */
    private static final String ALLOCATES = String.join(
            "\n",
            "import gc, weakref",
            "kept = []",
            "class Sensor:",
            "  def close(self): kept.append([[i] for i in range(5)])",
            "def watch():",
            "  sensor = Sensor()",
            "  weakref.finalize(sensor, sensor.close)",
            "watch()",
            "gc.collect()",
            "later = [[str(i)] for i in range(20)]",
            "gc.collect()");

    @Test
    void theSameObjectIsComparedThoughOnePolicyMadeMore() throws IOException {
        MachineOptions options = MachineOptions.DEFAULT.withSites(true);
        try (Recording merged = ServedPage.recorded(folder, options.withPolicy(Policies.MERGED), ALLOCATES);
                Recording second =
                        ServedPage.recorded(folder, options.withPolicy(Policies.SECOND_CLOSURE), ALLOCATES)) {
            PageRuns runs = new PageRuns(List.of(ShownRun.over(merged), ShownRun.over(second)));
            JsonObject answer = json(runs.answer("/api/compare", Parameters.of("collection=2")));
            List<String> lines = new ArrayList<>();
            for (JsonElement row : answer.getAsJsonArray("differing")) {
                lines.add(row.getAsJsonObject().get("born").getAsString());
            }
            assertThat(lines)
                    .as("what the finalizer made is there under one policy alone")
                    .anyMatch(line -> line.startsWith("<stdin>:4"))
                    .as("what both made later is the same")
                    .noneMatch(line -> line.startsWith("<stdin>:10"));
            assertThat(SnapshotDiff.ofRuns(HeapGraph.of(merged.finalState()), HeapGraph.of(second.finalState()))
                            .born())
                    .as("the lists of lists and their items, and little else")
                    .hasSizeLessThan(20);
            assertThat(answer.getAsJsonArray("columns").get(1).getAsJsonObject().getAsJsonArray("differs"))
                    .isNotEmpty();
        }
    }

    private static JsonObject json(Answer answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (answer) {
            answer.writeTo(body);
        }
        return JsonParser.parseString(body.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
