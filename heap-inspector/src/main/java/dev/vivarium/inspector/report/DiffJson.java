package dev.vivarium.inspector.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.SnapshotDiff;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.List;

/** The difference of two heaps for programs. */
public final class DiffJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private DiffJson() {}

    /**
     * The whole document.
     *
     * @param before what to call the first heap
     */
    public static String of(String before, String after, SnapshotDiff diff) {
        JsonObject json = new JsonObject();
        json.addProperty("from", before);
        json.addProperty("to", after);
        JsonArray types = new JsonArray();
        for (SnapshotDiff.TypeChange change : diff.types()) {
            JsonObject written = new JsonObject();
            written.addProperty("type", change.type());
            written.addProperty("born", change.born());
            written.addProperty("died", change.died());
            written.addProperty("bytes", change.bytes());
            types.add(written);
        }
        json.add("types", types);
        json.add("born", objects(diff.after(), diff.born()));
        json.add("died", objects(diff.before(), diff.died()));
        JsonArray grew = new JsonArray();
        for (SnapshotDiff.Growth growth : diff.grew()) {
            JsonObject written = object(diff.after(), growth.id());
            written.addProperty("bytesBefore", growth.bytesBefore());
            written.addProperty("bytesAfter", growth.bytesAfter());
            grew.add(written);
        }
        json.add("grew", grew);
        JsonArray moved = new JsonArray();
        for (SnapshotDiff.Move move : diff.moved()) {
            JsonObject written = object(diff.after(), move.id());
            written.addProperty("rootBefore", move.from());
            written.addProperty("rootAfter", move.to());
            moved.add(written);
        }
        json.add("moved", moved);
        return GSON.toJson(json) + "\n";
    }

    private static JsonArray objects(HeapGraph graph, List<Integer> ids) {
        JsonArray array = new JsonArray();
        ids.forEach(id -> array.add(object(graph, id)));
        return array;
    }

    private static JsonObject object(HeapGraph graph, int id) {
        return RecordingJson.described(graph, graph.address(id));
    }
}
