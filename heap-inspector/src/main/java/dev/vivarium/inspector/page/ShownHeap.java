package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.CallbackReach;
import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;
import dev.vivarium.inspector.graph.WeakrefEntry;
import dev.vivarium.inspector.recording.StepState;
import dev.vivarium.inspector.report.RecordingJson;
import dev.vivarium.vm.CodePosition;

/** One heap as the page shows it. */
final class ShownHeap {
    private static final int MOST_LISTED = 500;
    private static final int MOST_EDGES = 200;
    private static final int MOST_NEAR = 400;

    private final HeapGraph graph;
    private final JsonArray markStack = new JsonArray();
    private long scanned = Value.NULL;
    private int sweptEnd;
    private final String phase;
    private final HeapFacts facts;

    private ShownHeap(Snapshot snapshot, String phase) {
        graph = HeapGraph.of(snapshot);
        facts = new HeapFacts(graph);
        this.phase = phase;
    }

    static ShownHeap of(Snapshot snapshot) {
        return new ShownHeap(snapshot, "");
    }

    static ShownHeap of(StepState state) {
        ShownHeap heap = new ShownHeap(state.snapshot(), state.phase().title());
        heap.scanned = state.scanned();
        heap.sweptEnd = state.sweptEnd();
        state.markStack().stream().limit(MOST_LISTED).forEach(address -> heap.markStack.add(Long.toHexString(address)));
        return heap;
    }

    HeapGraph graph() {
        return graph;
    }

    HeapFacts facts() {
        return facts;
    }

    /** Types and tables. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("blocks", graph.planes().endBlock());
        json.addProperty("heapBlocks", graph.snapshot().memory().heapBlocks());
        json.addProperty("baseAddress", Long.toHexString(Value.addressOfBlock(0)));
        json.addProperty("objects", graph.objectCount());
        json.addProperty("usedBytes", graph.snapshot().memory().usedBytes());
        json.addProperty("phase", phase);
        graph.snapshot().moment().position().ifPresent(position -> json.add("position", position(position)));
        JsonArray types = new JsonArray();
        graph.types().stream().map(HeapType::name).forEach(types::add);
        json.add("types", types);
        json.add("markStack", markStack);
        if (scanned != Value.NULL) {
            json.addProperty("scanned", Long.toHexString(scanned));
        }
        json.addProperty("sweptEnd", sweptEnd);
        json.add("roots", roots());
        json.add("weakrefs", weakrefs());
        json.add("finalisers", finalisers());
        return json;
    }

    private static JsonObject position(CodePosition position) {
        JsonObject json = new JsonObject();
        json.addProperty("file", position.file());
        json.addProperty("line", position.line());
        json.addProperty("block", position.block());
        return json;
    }

    private JsonObject described(int id) {
        JsonObject object = new JsonObject();
        object.addProperty("address", Long.toHexString(graph.address(id)));
        object.addProperty("text", graph.text(id));
        object.addProperty("type", graph.type(id).name());
        object.addProperty("bytes", graph.bytes(id));
        object.addProperty("marked", graph.isMarked(id));
        return object;
    }

    private JsonArray roots() {
        JsonArray roots = new JsonArray();
        for (EdgeView edge :
                graph.outgoing(graph.superRoot()).stream().limit(MOST_LISTED).toList()) {
            JsonObject root = described(edge.target());
            root.addProperty("root", edge.label());
            roots.add(root);
        }
        return roots;
    }

    private JsonArray weakrefs() {
        JsonArray entries = new JsonArray();
        for (WeakrefEntry entry :
                WeakrefEntry.of(graph).stream().limit(MOST_LISTED).toList()) {
            JsonObject written = new JsonObject();
            if (entry.target() >= 0) {
                written.add("target", described(entry.target()));
            }
            JsonArray references = new JsonArray();
            entry.references().forEach(reference -> references.add(reference(reference)));
            written.add("references", references);
            entries.add(written);
        }
        return entries;
    }

    private JsonObject reference(int id) {
        JsonObject reference = described(id);
        CallbackReach.Reach reach = CallbackReach.of(graph, id);
        reference.addProperty("callback", reach.callback());
        reference.addProperty("reachedObjects", reach.objects());
        reference.addProperty("reachedBytes", reach.bytes());
        reference.addProperty("reachesTarget", reach.reachesTarget());
        return reference;
    }

    private JsonArray finalisers() {
        JsonArray armed = new JsonArray();
        for (int id = 0; id < graph.objectCount() && armed.size() < MOST_LISTED; id++) {
            if (graph.hasFinaliser(id)) {
                armed.add(described(id));
            }
        }
        return armed;
    }

    /** An object, what it refers to and what holds it, with how it is reached and what it retains. */
    JsonObject object(long address) {
        int id = graph.idContaining(address);
        if (id < 0) {
            throw new Refusal(404, "no object lies at " + Long.toHexString(address));
        }
        RecordingJson written = new RecordingJson();
        written.object(graph, graph.address(id));
        JsonObject json = JsonParser.parseString(written.text()).getAsJsonObject();
        cut(json.getAsJsonArray("references"));
        cut(json.getAsJsonArray("heldBy"));
        json.addProperty("retained", facts.sizes().bytes(id));
        json.addProperty("retainedObjects", facts.sizes().objects(id));
        json.addProperty("reach", facts.liveness().reach(id).name());
        json.addProperty("why", facts.liveness().why(id));
        return json;
    }

    /**
     * The objects and roots that hold an object, or the objects that it refers to; says so where it is not there.
     *
     * @param most how many to list
     */
    JsonObject near(long address, boolean isIncoming, int most) {
        int id = graph.idContaining(address);
        JsonObject json = id < 0 ? new JsonObject() : described(id);
        json.addProperty("there", id >= 0);
        if (id >= 0) {
            Neighbours found = Neighbours.of(graph, id, isIncoming, Math.min(most, MOST_NEAR));
            json.add("near", found.shown());
            json.addProperty("more", found.more());
        }
        return json;
    }

    private static void cut(JsonArray edges) {
        while (edges.size() > MOST_EDGES) {
            edges.remove(edges.size() - 1);
        }
    }
}
