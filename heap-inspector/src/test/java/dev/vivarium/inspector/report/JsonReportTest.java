package dev.vivarium.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.WatchedRun;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.capture.RunHeading;
import dev.vivarium.inspector.capture.RunSummary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {
    /** All events of a document in the order in which they began. */
    private static List<JsonObject> events(JsonArray array) {
        List<JsonObject> events = new ArrayList<>();
        for (JsonElement element : array) {
            JsonObject event = element.getAsJsonObject();
            events.add(event);
            if (event.has("events")) {
                events.addAll(events(event.getAsJsonArray("events")));
            }
        }
        return events;
    }

    private static List<JsonObject> events(JsonObject document, String kind) {
        return events(document.getAsJsonArray("events")).stream()
                .filter(event -> event.get("kind").getAsString().equals(kind))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback_that_collects.py", "callback_that_raises.py", "weak_cache.py"})
    void holdsTheProgramsOutput(String example) {
        WatchedRun run = WatchedRun.ofExample(example);
        StringBuilder printed = new StringBuilder();
        for (JsonObject output : events(run.json(), "output")) {
            if (output.get("stream").getAsString().equals("stdout")) {
                printed.append(output.get("text").getAsString());
            }
        }
        assertThat(printed.toString()).isEqualTo(run.unwatched().output());
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void isWholeUnderEveryPolicy(Policies policy) {
        WatchedRun run = WatchedRun.ofExample("several_watchers.py").with(MachineOptions.DEFAULT.withPolicy(policy));
        assertThat(run.json().get("policy").getAsString())
                .isEqualTo(policy.policy().facts().name());
        assertThat(run.text(WatchedRun.PLAIN)).contains("summary");
    }

    @Test
    void tellsTheCallsThatAPolicyMakesBeforeItFrees() {
        JsonObject document = WatchedRun.ofExample("several_watchers.py")
                .with(MachineOptions.DEFAULT.withPolicy(Policies.CPYTHON))
                .json();
        assertThat(events(document, "collection").get(0).getAsJsonArray("calledBeforeFree"))
                .hasSize(6)
                .extracting(JsonElement::getAsJsonObject)
                .allSatisfy(call -> assertThat(call.get("outcome").getAsString())
                        .isEqualTo(call.has("callback") ? "returned" : "none"));
    }

    @Test
    void describesTheRun() {
        JsonObject document = WatchedRun.ofExample("weak_cache.py").json();
        assertThat(document.keySet())
                .containsExactly(
                        "format", "version", "program", "policy", "stress", "heap", "events", "summary", "exitCode");
        assertThat(document.get("policy").getAsString()).isEqualTo("merged");
        assertThat(document.getAsJsonObject("summary").get("collections").getAsInt())
                .isEqualTo(2);
        assertThat(document.getAsJsonObject("summary").getAsJsonArray("watched"))
                .isEmpty();
    }

    @Test
    void everyCollectionHasTheSameFields() {
        List<JsonObject> collections =
                events(WatchedRun.ofExample("weak_cache.py").json(), "collection");
        assertThat(collections).allSatisfy(collection -> {
            assertThat(collection.keySet())
                    .containsExactly(
                            "kind",
                            "number",
                            "trigger",
                            "at",
                            "roots",
                            "marked",
                            "rescans",
                            "finalisers",
                            "deadTargets",
                            "freed",
                            "before",
                            "after",
                            "events");
            long freed = collection.getAsJsonObject("freed").get("bytes").getAsLong();
            long usedBefore = used(collection, "before");
            assertThat(usedBefore - used(collection, "after")).isEqualTo(freed / 32);
        });
    }

    private static long used(JsonObject collection, String map) {
        return collection
                .get(map)
                .getAsString()
                .chars()
                .filter(letter -> letter != '.')
                .count();
    }

    @Test
    void aCollectionInACallbackLiesInItsReference() {
        JsonObject document = WatchedRun.ofExample("callback_that_collects.py").json();
        JsonObject inner = events(document, "reference").stream()
                .flatMap(reference -> events(reference.getAsJsonArray("events")).stream())
                .filter(event -> event.has("within"))
                .findFirst()
                .orElseThrow();
        assertThat(inner.get("number").getAsInt()).isEqualTo(2);
        assertThat(inner.get("within").getAsInt()).isEqualTo(1);
    }

    @Test
    void referencesTellTheirCallbacksAndOutcomes() {
        assertThat(events(WatchedRun.ofExample("callback_that_raises.py").json(), "reference"))
                .extracting(reference -> reference.get("callback").getAsString() + ": "
                        + reference.get("outcome").getAsString())
                .containsExactly(
                        "say('registered last, runs first'): returned",
                        "fail(): raised",
                        "say('registered first, runs last'): returned");
    }

    @Test
    void bytesThatAreNoTextAreInBase64() {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        JsonReport report = new JsonReport(document, true);
        report.runBegins(new RunHeading(List.of("-"), "merged", false, 4096, 96));
        report.output(new ProgramOutput(Channel.OUTPUT, new byte[] {(byte) 0xff, 'a'}));
        report.runEnds(new RunSummary(0, 0, 0, 0, 0, 0, 0, List.of(), Optional.empty()));
        assertThat(document.toString(StandardCharsets.UTF_8)).contains("\"base64\": \"/2E=\"");
    }
}
