package dev.vivarium.inspector.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.recording.ObjectHistory;
import dev.vivarium.inspector.recording.ObjectHistory.Change;
import dev.vivarium.inspector.recording.ObjectHistory.Place;
import dev.vivarium.inspector.recording.RecordedReference;
import java.util.List;

/** What became of an object, for programs. */
final class HistoryJson {
    private HistoryJson() {}

    static JsonObject of(ObjectHistory history) {
        JsonObject json = new JsonObject();
        history.marked().ifPresent(step -> json.add("marked", step(step)));
        history.root().ifPresent(name -> json.addProperty("root", name.text()));
        JsonArray happenings = new JsonArray();
        history.happenings().forEach(step -> happenings.add(step(step)));
        json.add("happenings", happenings);
        json.add("finaliser", changes(history.finaliser()));
        JsonArray references = new JsonArray();
        history.references().forEach(reference -> references.add(reference(reference)));
        json.add("references", references);
        history.itself().ifPresent(reference -> json.add("asReference", reference(reference)));
        return json;
    }

    private static JsonObject place(Place place) {
        JsonObject json = new JsonObject();
        json.addProperty("collection", place.collection());
        if (place.step() > 0) {
            json.addProperty("step", place.step());
        }
        return json;
    }

    private static JsonObject step(ObjectHistory.Step step) {
        JsonObject json = place(step.place());
        GcEvent event = step.event();
        json.addProperty("kind", RecordingText.word(event.kind()));
        if (event.source() != Value.NULL) {
            json.addProperty("source", Long.toHexString(event.source()));
        }
        json.addProperty("detail", event.detail());
        return json;
    }

    private static JsonArray changes(List<? extends Change<? extends Enum<?>>> changes) {
        JsonArray array = new JsonArray();
        for (Change<? extends Enum<?>> change : changes) {
            JsonObject json = place(change.place());
            json.addProperty("state", RecordingText.word(change.state()));
            array.add(json);
        }
        return array;
    }

    private static JsonObject reference(RecordedReference reference) {
        JsonObject json = new JsonObject();
        json.addProperty("address", Long.toHexString(reference.object().address()));
        json.addProperty("birth", reference.object().birth());
        json.addProperty("target", Long.toHexString(reference.target().address()));
        json.addProperty("finalizer", reference.isFinalizer());
        json.addProperty("state", RecordingText.word(reference.state()));
        json.add("states", changes(reference.states()));
        reference.freed().ifPresent(place -> json.add("freed", place(place)));
        return json;
    }
}
