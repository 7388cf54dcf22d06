package dev.vivarium.inspector.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Layouts as they are written, each once; they name each other by number. */
final class LayoutList {
    private final Map<Layout, Integer> numbers = new IdentityHashMap<>();
    private final List<JsonObject> written = new ArrayList<>();

    /** The number of a layout, which is added with all that it names. */
    int number(Layout layout) {
        Integer known = numbers.get(layout);
        if (known != null) {
            return known;
        }
        JsonObject json = new JsonObject();
        numbers.put(layout, written.size());
        written.add(json);
        json.addProperty("name", layout.name());
        json.addProperty("object", layout.isObject());
        JsonArray fields = new JsonArray();
        layout.fields().forEach(field -> fields.add(field(field)));
        json.add("fields", fields);
        json.addProperty("tail", layout.tail().name());
        if (layout.tail() == Layout.Content.BLOCKS) {
            json.addProperty("element", number(layout.element().get()));
        }
        return numbers.get(layout);
    }

    private JsonObject field(Field field) {
        JsonObject json = new JsonObject();
        json.addProperty("name", field.name());
        json.addProperty("kind", field.kind().name());
        if (field.block() != null) {
            json.addProperty("block", number(field.block()));
        }
        return json;
    }

    JsonArray json() {
        JsonArray array = new JsonArray();
        written.forEach(array::add);
        return array;
    }
}
