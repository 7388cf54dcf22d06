package dev.vivarium.inspector.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Builtin;
import dev.vivarium.inspector.file.VivFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The built-in objects that a recording names, with their layouts, so that it can be read when the runtime's own have
 * changed.
 */
final class BuiltinTable implements Builtin.Table {
    private final Map<Long, Builtin> builtins = new HashMap<>();
    private long typeOfTypes;
    private List<JsonObject> layouts = List.of();
    private Layout[] built = new Layout[0];

    private BuiltinTable() {}

    @Override
    public Optional<Builtin> of(long word) {
        return Optional.ofNullable(builtins.get(word));
    }

    /** The type word of classes. */
    long typeOfTypes() {
        return typeOfTypes;
    }

    // Writing

    /** The table of the built-in objects with the given numbers. */
    static byte[] json(BitSet numbers, long typeOfTypes) {
        LayoutList layouts = new LayoutList();
        JsonArray objects = new JsonArray();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            int row = number;
            Builtin.RUNTIME.of(Value.ofRom(row)).ifPresent(found -> objects.add(object(row, found, layouts)));
        }
        JsonObject json = new JsonObject();
        json.addProperty("type", Value.romIndex(typeOfTypes));
        json.add("objects", objects);
        json.add("layouts", layouts.json());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(int number, Builtin builtin, LayoutList layouts) {
        JsonObject json = new JsonObject();
        json.addProperty("number", number);
        json.addProperty("kind", builtin.kind().name());
        json.addProperty("name", builtin.name());
        if (builtin.layout() != null) {
            json.addProperty("layout", layouts.number(builtin.layout()));
        }
        return json;
    }

    // Reading

    static BuiltinTable parse(VivFile file, byte[] text) {
        try {
            BuiltinTable table = new BuiltinTable();
            table.fill(JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject());
            return table;
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException
                | IndexOutOfBoundsException wrong) {
            throw file.damaged("the table of built-in objects is not understood");
        }
    }

    private void fill(JsonObject json) {
        typeOfTypes = Value.ofRom(json.get("type").getAsInt());
        List<JsonObject> shapes = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("layouts")) {
            shapes.add(element.getAsJsonObject());
        }
        layouts = shapes;
        built = new Layout[shapes.size()];
        for (int i = 0; i < built.length; i++) {
            layout(i, 0);
        }
        for (JsonElement element : json.getAsJsonArray("objects")) {
            JsonObject object = element.getAsJsonObject();
            Layout layout = object.has("layout") ? built[object.get("layout").getAsInt()] : null;
            builtins.put(
                    Value.ofRom(object.get("number").getAsInt()),
                    new Builtin(
                            Builtin.Kind.valueOf(object.get("kind").getAsString()),
                            object.get("name").getAsString(),
                            layout));
        }
    }

    /** @param depth layouts in progress; more than there are means that one contains itself */
    private Layout layout(int number, int depth) {
        if (built[number] == null) {
            if (depth > built.length) {
                throw new IllegalArgumentException("a layout contains itself");
            }
            built[number] = build(layouts.get(number), depth);
        }
        return built[number];
    }

    private Layout build(JsonObject json, int depth) {
        List<Field> fields = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("fields")) {
            JsonObject field = element.getAsJsonObject();
            Layout block = field.has("block") ? layout(field.get("block").getAsInt(), depth + 1) : null;
            fields.add(new Field(
                    fields.size(),
                    field.get("name").getAsString(),
                    Field.Kind.valueOf(field.get("kind").getAsString()),
                    block));
        }
        Layout.Content tail = Layout.Content.valueOf(json.get("tail").getAsString());
        int element = json.has("element") ? json.get("element").getAsInt() : -1;
        if ((element >= 0) != (tail == Layout.Content.BLOCKS) || element >= built.length) {
            throw new IllegalArgumentException("a layout without its element");
        }
        return new Layout(
                json.get("name").getAsString(),
                json.get("object").getAsBoolean(),
                List.copyOf(fields),
                tail,
                element < 0 ? null : () -> built[element]);
    }
}
