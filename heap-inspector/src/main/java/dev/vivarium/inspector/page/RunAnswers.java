package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.analysis.CommonSites;
import dev.vivarium.inspector.analysis.EarlierObjects;
import dev.vivarium.inspector.analysis.Fragmentation;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.query.Query;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.TableChange;
import dev.vivarium.inspector.report.AnalysisReport;
import dev.vivarium.inspector.report.QueryReport;
import dev.vivarium.inspector.report.RecordingJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the page asks of one run, answered from its recording. A recording is read by one thread at a time. */
final class RunAnswers {
    private static final int FEW_NEAR = 8;
    private static final int LONGEST_QUERY = 2_000;
    private static final int MANY_OBJECTS = 200_000;

    private final ShownRun run;
    private Recording recording;
    /** The heap that was asked about last. A heap takes several times its size, so the one before is let go first. */
    private ShownHeap heap;

    private String heapKey = "";
    /** Made once for all who look at the page. */
    private final PackedFiles packed = new PackedFiles();

    private EarlierObjects earlier;
    private int earlierNumber;
    private List<Long> usage;

    RunAnswers(ShownRun run) {
        this.run = run;
    }

    /** The heap after a step of a collection, with what happens in that collection; null where the run has no such. */
    synchronized ComparedCollection compared(int number, CommonSites sites) {
        refresh();
        if (recording == null) {
            return null;
        }
        return recording
                .collection(number)
                .map(collection -> compared(collection, at(collection, 0).graph(), sites))
                .orElse(null);
    }

    private ComparedCollection compared(RecordedCollection collection, HeapGraph graph, CommonSites sites) {
        return new ComparedCollection(
                recording.header().policy(), collection, graph, recording.events(collection), sites.names(graph));
    }

    /** Whether objects can be told apart by where they were born. */
    synchronized boolean countsBirths() {
        refresh();
        return recording != null && recording.header().ordinals();
    }

    String policy() {
        return recording == null ? "" : recording.header().policy();
    }

    synchronized Answer answer(String path, Parameters parameters) {
        refresh();
        if (recording == null) {
            throw new Refusal(404, "the program has not stopped yet");
        }
        switch (path) {
            case "/api/events":
            case "/api/changes":
                return course(path, parameters);
            case "/api/map":
                return map(parameters);
            case "/api/heap":
                return Answer.json(heap(parameters).json().toString());
            case "/api/object":
                return Answer.json(
                        heap(parameters).object(parameters.address("address")).toString());
            case "/api/near":
                return Answer.json(near(parameters).toString());
            case "/api/sites":
                return Answer.json(BirthSitesJson.of(heap(parameters).facts()).toString());
            case "/api/allocate":
                return Answer.json(allocate(parameters).toString());
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
                packed.clear();
                earlier = null;
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
        boolean isLarge = heap != null && heap.graph().objectCount() > MANY_OBJECTS;
        heap = null;
        heapKey = "";
        if (isLarge) {
            giveBack();
        }
    }

    /** Java would rather take more memory than look for what is not needed any more; a large heap is worth looking for. */
    private static void giveBack() {
        System.gc();
    }

    /** The events of a collection, and what else changes the tables: found on one way through the recording. */
    private Answer course(String path, Parameters parameters) {
        if (parameters.number("collection", 0) == 0) {
            return Answer.of("application/octet-stream", new byte[0]);
        }
        RecordedCollection collection = collection(parameters);
        String name = path + ":" + collection.number();
        if (!packed.has(name)) {
            makeRoom();
            List<TableChange> changes = new ArrayList<>();
            packed.add(
                    "/api/events:" + collection.number(),
                    file -> changes.addAll(PackedNumbers.events(file, recording, collection)));
            packed.add("/api/changes:" + collection.number(), file -> PackedNumbers.changes(file, changes));
            if (collection.steps() > MANY_OBJECTS) {
                giveBack();
            }
        }
        return packed.answer(name);
    }

    private Answer map(Parameters parameters) {
        String name = "/api/map:" + key(parameters);
        if (!packed.has(name)) {
            packed.add(name, file -> PackedNumbers.blocks(file, heap(parameters).graph()));
        }
        return packed.answer(name);
    }

    synchronized JsonObject summary() {
        refresh();
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
        String key = key(parameters);
        if (!key.equals(heapKey)) {
            forget();
            int number = parameters.number("collection", 0);
            heap = number == 0 ? end() : at(collection(parameters), parameters.number("step", 0));
            heapKey = key;
        }
        return heap;
    }

    private static String key(Parameters parameters) {
        int number = parameters.number("collection", 0);
        return number + ":" + (number == 0 ? 0 : parameters.number("step", 0));
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

    private JsonObject near(Parameters parameters) {
        boolean isIncoming = parameters.text("way", "").equals("holders");
        return heap(parameters).near(parameters.address("address"), isIncoming, parameters.number("most", FEW_NEAR));
    }

    private JsonObject allocate(Parameters parameters) {
        JsonObject json = new JsonObject();
        json.addProperty("verdict", Fragmentation.of(heap(parameters).graph()).verdict(parameters.number("bytes", 0)));
        return json;
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
        int since = parameters.number("since", 0);
        // Before the heap itself: there is never more than one at a time.
        EarlierObjects before = since > 0 ? earlier(since) : null;
        AnalysisReport report = new AnalysisReport(heap(parameters).facts());
        if (before != null) {
            report.since(before);
        }
        return report.json();
    }

    /** What was there when a collection began. */
    private EarlierObjects earlier(int number) {
        if (earlier == null || earlierNumber != number) {
            earlier = null;
            earlier = EarlierObjects.of(
                    heap(Parameters.of("collection=" + number)).graph());
            earlierNumber = number;
        }
        return earlier;
    }
}
