package dev.vivarium.inspector.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Hazard;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.analysis.SiteHistogram;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.ObjectView;
import dev.vivarium.inspector.graph.WeakrefEntry;
import dev.vivarium.inspector.recording.ObjectHistory;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;
import java.util.List;

/** A recording for programs: one JSON document. Addresses are hexadecimal texts. */
public final class RecordingJson implements Report {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonObject json = new JsonObject();

    @Override
    public String text() {
        return GSON.toJson(json) + "\n";
    }

    @Override
    public void summary(Recording recording) {
        JsonArray program = new JsonArray();
        recording.header().program().forEach(program::add);
        json.add("program", program);
        json.addProperty("policy", recording.header().policy());
        json.addProperty("stress", recording.header().stress());
        json.addProperty("heapBytes", recording.header().heapBytes());
        json.addProperty("blocks", recording.header().blocks());
        json.addProperty("ending", RecordingText.word(recording.ending().kind()));
        json.addProperty("exitCode", recording.ending().exitCode());
        json.addProperty("message", recording.ending().message());
        recording.ending().hazard().ifPresent(this::hazard);
        json.addProperty("outputBytes", recording.outputBytes());
        json.addProperty("events", recording.events());
        json.addProperty("eventBytes", recording.logBytes());
        JsonArray collections = new JsonArray();
        recording.collections().forEach(collection -> collections.add(head(collection)));
        json.add("collections", collections);
    }

    private static JsonObject head(RecordedCollection collection) {
        JsonObject head = new JsonObject();
        head.addProperty("number", collection.number());
        head.addProperty("within", collection.within());
        head.addProperty("trigger", RecordingText.word(collection.cause()));
        collection.position().ifPresent(at -> {
            head.addProperty("file", at.file());
            head.addProperty("line", at.line());
            head.addProperty("block", at.block());
        });
        head.addProperty("steps", collection.steps());
        head.addProperty("marked", collection.marked());
        head.addProperty("freed", collection.count(GcEvent.Kind.FREE));
        head.addProperty("freedBytes", Sizing.BLOCK_BYTES * collection.freedBlocks());
        head.addProperty("complete", collection.isComplete());
        return head;
    }

    @Override
    public void collection(Recording recording, RecordedCollection collection) {
        json = head(collection);
        JsonArray phases = new JsonArray();
        for (RecordedCollection.PhaseBegin begin : collection.phases()) {
            JsonObject phase = new JsonObject();
            phase.addProperty("step", begin.step());
            phase.addProperty("phase", begin.phase().title());
            phases.add(phase);
        }
        json.add("phases", phases);
        JsonObject events = new JsonObject();
        for (GcEvent.Kind kind : GcEvent.Kind.values()) {
            if (collection.count(kind) > 0) {
                events.addProperty(RecordingText.word(kind), collection.count(kind));
            }
        }
        json.add("events", events);
    }

    @Override
    public void step(StepState state) {
        HeapGraph graph = HeapGraph.of(state.snapshot());
        json.addProperty("collection", state.collection().number());
        json.addProperty("step", state.step());
        json.addProperty("phase", state.phase().title());
        state.event().ifPresent(event -> json.add("event", event(graph, event)));
        state.root().ifPresent(name -> json.addProperty("root", name.text()));
        json.addProperty("usedBytes", state.snapshot().memory().usedBytes());
        if (state.scanned() != Value.NULL) {
            json.add("scanning", described(graph, state.scanned()));
        }
        JsonArray stack = new JsonArray();
        state.markStack().forEach(address -> stack.add(Long.toHexString(address)));
        json.add("markStack", stack);
        JsonArray marked = new JsonArray();
        JsonArray finalisers = new JsonArray();
        for (ObjectView object : graph.objects()) {
            if (graph.isMarked(object.id())) {
                marked.add(Long.toHexString(object.address()));
            }
            if (graph.hasFinaliser(object.id())) {
                finalisers.add(described(graph, object.address()));
            }
        }
        json.add("marked", marked);
        json.add("finaliserBits", finalisers);
        json.add("weakrefMap", weakrefs(graph));
        json.add("sites", SiteJson.of(SiteHistogram.of(graph)));
    }

    private static JsonObject event(HeapGraph graph, GcEvent event) {
        JsonObject written = new JsonObject();
        written.addProperty("kind", RecordingText.word(event.kind()));
        if (event.object() != Value.NULL) {
            written.add("object", described(graph, event.object()));
        }
        if (event.source() != Value.NULL) {
            written.add("source", described(graph, event.source()));
        }
        written.addProperty("detail", event.detail());
        return written;
    }

    private static JsonArray weakrefs(HeapGraph graph) {
        JsonArray map = new JsonArray();
        for (WeakrefEntry entry : WeakrefEntry.of(graph)) {
            JsonObject written = new JsonObject();
            if (entry.target() >= 0) {
                written.add("target", described(graph, graph.address(entry.target())));
            }
            JsonArray references = new JsonArray();
            entry.references().forEach(reference -> references.add(described(graph, graph.address(reference))));
            written.add("references", references);
            map.add(written);
        }
        return map;
    }

    static JsonObject described(HeapGraph graph, long address) {
        JsonObject object = new JsonObject();
        object.addProperty("address", Long.toHexString(address));
        int id = graph.idAt(address);
        if (id >= 0) {
            object.addProperty("birth", graph.birth(id));
            object.addProperty("type", graph.type(id).name());
            object.addProperty("text", graph.text(id));
            object.addProperty("bytes", graph.bytes(id));
        }
        return object;
    }

    @Override
    public void hazard(Hazard hazard) {
        JsonObject written = new JsonObject();
        written.addProperty("address", Long.toHexString(hazard.object()));
        written.addProperty("birth", hazard.birth());
        written.addProperty("freedBy", hazard.freedBy());
        written.addProperty("survivor", hazard.survivor());
        json.add("hazard", written);
    }

    @Override
    public void nothing(long address) {
        json.addProperty("address", Long.toHexString(address));
        json.addProperty("found", false);
    }

    @Override
    public void object(HeapGraph graph, int id, ObjectHistory history) {
        describe(graph, id);
        Liveness liveness = Liveness.of(graph);
        RetainedSizes retained = RetainedSizes.of(graph);
        json.addProperty("reached", RecordingText.word(liveness.reach(id)));
        json.addProperty("path", liveness.why(id));
        json.addProperty("retainedBytes", retained.bytes(id));
        json.addProperty("retainedObjects", retained.objects(id));
        json.add("history", HistoryJson.of(history));
    }

    /** An object of a heap alone, at an address or around it. */
    public void object(HeapGraph graph, long address) {
        int id = graph.idContaining(address);
        if (id < 0) {
            nothing(address);
        } else {
            describe(graph, id);
        }
    }

    private void describe(HeapGraph graph, int id) {
        json = described(graph, graph.address(id));
        json.add("born", SiteJson.of(graph.born(id)));
        json.addProperty("marked", graph.isMarked(id));
        json.addProperty("finaliser", graph.hasFinaliser(id));
        json.addProperty("weakref", graph.hasWeakref(id));
        json.add("references", edges(graph, graph.outgoing(id), false));
        json.add("heldBy", edges(graph, graph.incoming(id), true));
    }

    private static JsonArray edges(HeapGraph graph, List<EdgeView> edges, boolean incoming) {
        JsonArray array = new JsonArray();
        for (EdgeView edge : edges) {
            JsonObject written = new JsonObject();
            written.addProperty("label", edge.label());
            written.addProperty("declared", edge.isDeclared());
            if (!incoming) {
                written.add("object", described(graph, graph.address(edge.target())));
            } else if (!edge.isRoot()) {
                written.add("object", described(graph, graph.address(edge.source())));
            }
            array.add(written);
        }
        return array;
    }
}
