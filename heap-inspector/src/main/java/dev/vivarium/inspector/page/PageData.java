package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.page.PageHandler.Answer;
import dev.vivarium.inspector.query.Query;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.TableChange;
import dev.vivarium.inspector.report.AnalysisReport;
import dev.vivarium.inspector.report.QueryReport;
import dev.vivarium.inspector.report.RecordingJson;
import java.io.IOException;
import java.util.List;

/** What the page asks of a recording. A recording is read by one thread at a time. */
final class PageData {
    private static final int LONGEST_QUERY = 2_000;
    private static final int MANY_OBJECTS = 200_000;

    private final ShownRun run;
    private Recording recording;
    /** The heap that was asked about last. A heap takes several times its size, so the one before is let go first. */
    private ShownHeap heap;

    private String heapKey = "";
    private List<Long> usage;

    PageData(ShownRun run) {
        this.run = run;
    }

    /** The heap after a step of a collection, with what happens in that collection; null where the run has no such. */
    synchronized ComparedCollection compared(int number) {
        refresh();
        if (recording == null) {
            return null;
        }
        return recording
                .collection(number)
                .map(collection -> new ComparedCollection(
                        recording.header().policy(),
                        collection,
                        at(collection, 0).graph(),
                        recording.events(collection)))
                .orElse(null);
    }

    String policy() {
        return recording == null ? "" : recording.header().policy();
    }

    synchronized Answer answer(String path, Parameters parameters) {
        refresh();
        if (recording == null && !path.equals("/api/summary")) {
            throw new Refusal(404, "the program has not stopped yet");
        }
        switch (path) {
            case "/api/summary":
                return Answer.json(summary().toString());
            case "/api/events":
                return Answer.numbers(events(parameters));
            case "/api/changes":
                return Answer.numbers(PackedNumbers.changes(changes(parameters)));
            case "/api/map":
                return Answer.numbers(PackedNumbers.blocks(heap(parameters).graph()));
            case "/api/heap":
                return Answer.json(heap(parameters).json().toString());
            case "/api/object":
                return Answer.json(
                        heap(parameters).object(parameters.address("address")).toString());
            case "/api/query":
                return Answer.json(query(parameters));
            case "/api/inspect":
                return Answer.json(inspect(parameters));
            default:
                throw new Refusal(404, "there is nothing");
        }
    }

    /** What was made of a recording holds no more when there is another. */
    private void refresh() {
        try {
            Recording latest = run.recording();
            if (latest != recording) {
                recording = latest;
                forget();
                usage = null;
            }
        } catch (IOException failure) {
            throw new Refusal(500, "the recording cannot be read: " + failure.getMessage());
        }
    }

    /** Reading a collection's events takes as much as a large heap, which is not to be kept meanwhile. */
    private void makeRoom() {
        if (heap != null && heap.graph().objectCount() > MANY_OBJECTS) {
            forget();
        }
    }

    private void forget() {
        heap = null;
        heapKey = "";
    }

    private byte[] events(Parameters parameters) {
        makeRoom();
        return parameters.number("collection", 0) == 0
                ? new byte[0]
                : PackedNumbers.events(recording, collection(parameters));
    }

    private List<TableChange> changes(Parameters parameters) {
        makeRoom();
        return parameters.number("collection", 0) == 0 ? List.of() : recording.changes(collection(parameters));
    }

    private JsonObject summary() {
        JsonObject json = recording == null ? new JsonObject() : recordingJson();
        json.addProperty("live", run.feed() != null);
        if (run.feed() != null) {
            json.add("moment", EventStream.json(run.feed().now()));
        }
        return json;
    }

    /** Where the program is now, or was when it ended: in a collection, or outside of any. */
    private JsonObject now() {
        JsonObject now = new JsonObject();
        RecordedCollection open = recording.collections().stream()
                .filter(collection -> !collection.isComplete())
                .reduce((outer, inner) -> inner)
                .orElse(null);
        now.addProperty("collection", open == null ? 0 : open.number());
        now.addProperty("step", open == null ? 0 : open.steps());
        return now;
    }

    private JsonObject recordingJson() {
        RecordingJson written = new RecordingJson();
        written.summary(recording);
        JsonObject json = JsonParser.parseString(written.text()).getAsJsonObject();
        json.add("now", now());
        if (usage == null) {
            usage = recording.usedBytes();
        }
        JsonArray collections = json.getAsJsonArray("collections");
        for (int i = 0; i < collections.size(); i++) {
            RecordedCollection collection = recording.collections().get(i);
            JsonObject head = collections.get(i).getAsJsonObject();
            head.addProperty("usedBytes", usage.get(i));
            head.addProperty("allocatedBytes", collection.allocatedBytes());
            JsonArray phases = new JsonArray();
            for (RecordedCollection.PhaseBegin begin : collection.phases()) {
                JsonObject phase = new JsonObject();
                phase.addProperty("step", begin.step());
                phase.addProperty("phase", begin.phase().title());
                phase.addProperty("description", begin.phase().description());
                phases.add(phase);
            }
            head.add("phases", phases);
        }
        json.add("kinds", titles(GcEvent.Kind.values()));
        json.add("phaseTitles", titles(Phase.values()));
        json.addProperty("blockBytes", Sizing.BLOCK_BYTES);
        json.addProperty("hasEnd", recording.hasFinalState());
        return json;
    }

    private static JsonArray titles(Enum<?>[] constants) {
        JsonArray titles = new JsonArray();
        for (Enum<?> constant : constants) {
            titles.add(constant instanceof Phase ? ((Phase) constant).title() : constant.name());
        }
        return titles;
    }

    private RecordedCollection collection(Parameters parameters) {
        int number = parameters.number("collection", 0);
        return recording.collection(number).orElseThrow(() -> new Refusal(404, "there is no collection " + number));
    }

    /** The heap after a step of a collection; without a collection, what the program left. */
    private ShownHeap heap(Parameters parameters) {
        int number = parameters.number("collection", 0);
        int step = number == 0 ? 0 : parameters.number("step", 0);
        String key = number + ":" + step;
        if (!key.equals(heapKey)) {
            forget();
            heap = number == 0 ? end() : at(collection(parameters), step);
            heapKey = key;
        }
        return heap;
    }

    private ShownHeap end() {
        if (!recording.hasFinalState()) {
            throw new Refusal(404, "the run was ended, so what it would have left is not known");
        }
        return ShownHeap.of(recording.finalState());
    }

    private ShownHeap at(RecordedCollection collection, int step) {
        if (step > collection.steps()) {
            throw new Refusal(404, "collection " + collection.number() + " has " + collection.steps() + " steps");
        }
        return ShownHeap.of(recording.at(collection, step));
    }

    private String query(Parameters parameters) {
        String text = parameters.text("q", "");
        if (text.length() > LONGEST_QUERY) {
            throw new Refusal(400, "the query is too long");
        }
        ShownHeap heap = heap(parameters);
        return QueryReport.of(heap.facts(), Query.parse(text)).shortJson();
    }

    private String inspect(Parameters parameters) {
        AnalysisReport report = new AnalysisReport(heap(parameters).facts());
        int since = parameters.number("since", 0);
        if (since > 0) {
            report.since(at(collection(Parameters.of("collection=" + since)), 0).graph());
        }
        if (parameters.text("allocate", "").length() > 0) {
            report.allocate(parameters.number("allocate", 0));
        }
        return report.json();
    }
}
