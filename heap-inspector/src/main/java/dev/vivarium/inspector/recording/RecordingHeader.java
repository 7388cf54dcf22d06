package dev.vivarium.inspector.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.vivarium.Machine;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.control.ReferenceState;
import dev.vivarium.heap.CollectionTrigger;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.file.VivFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header of a recording: what was run and on which machine, and what the numbers in the log stand for.
 *
 * @param program the program and its arguments, as the user gave them
 * @param policy the collection policy's name
 * @param stress whether every allocation collects
 * @param heapBytes the heap with its tables, at its largest
 * @param blocks of the pool
 * @param sites whether it is told where objects were born
 * @param ordinals whether the objects of each site are counted
 * @param kinds the kinds of events by their numbers
 */
public record RecordingHeader(
        List<String> program,
        String policy,
        boolean stress,
        long heapBytes,
        int blocks,
        boolean sites,
        boolean ordinals,
        List<GcEvent.Kind> kinds,
        List<Phase> phases,
        List<CollectionTrigger.Cause> causes,
        List<RootName.Kind> rootKinds,
        List<ReferenceState> referenceStates) {
    private static final String FORMAT = "vivarium-recording";
    private static final int VERSION = 5;
    /** The first that counted the objects of each site. */
    private static final int FIRST_WITH_ORDINALS = 5;
    /** Told nothing of sites; else the same. */
    private static final int OLDEST_READABLE = 3;

    static RecordingHeader of(Machine machine, List<String> program) {
        Sizing sizing = machine.heap().most();
        return new RecordingHeader(
                List.copyOf(program),
                machine.collector().policy().facts().name(),
                machine.heap().isStress(),
                sizing.totalBytes(),
                sizing.blocks(),
                machine.allocationSites().isOn(),
                machine.allocationSites().isOn(),
                List.of(GcEvent.Kind.values()),
                List.of(Phase.values()),
                List.of(CollectionTrigger.Cause.values()),
                List.of(RootName.Kind.values()),
                List.of(ReferenceState.values()));
    }

    byte[] json() {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.add("program", array(program));
        json.addProperty("policy", policy);
        json.addProperty("stress", stress);
        json.addProperty("heapBytes", heapBytes);
        json.addProperty("blocks", blocks);
        json.addProperty("blockBytes", Sizing.BLOCK_BYTES);
        json.addProperty("sites", sites);
        json.add("eventKinds", names(kinds));
        json.add("phases", names(phases));
        json.add("triggers", names(causes));
        json.add("rootKinds", names(rootKinds));
        json.add("referenceStates", names(referenceStates));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonArray names(List<? extends Enum<?>> constants) {
        return array(constants.stream().map(Enum::name).toList());
    }

    static RecordingHeader parse(VivFile file, byte[] text) {
        try {
            JsonObject json = JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (!json.get("format").getAsString().equals(FORMAT)) {
                throw file.damaged("the header names another format");
            }
            int version = json.get("version").getAsInt();
            checkVersion(version);
            boolean hasSites = json.has("sites") && json.get("sites").getAsBoolean();
            RecordingHeader header = new RecordingHeader(
                    texts(json, "program"),
                    json.get("policy").getAsString(),
                    json.get("stress").getAsBoolean(),
                    json.get("heapBytes").getAsLong(),
                    json.get("blocks").getAsInt(),
                    hasSites,
                    hasSites && version >= FIRST_WITH_ORDINALS,
                    constants(json, "eventKinds", GcEvent.Kind.class),
                    constants(json, "phases", Phase.class),
                    constants(json, "triggers", CollectionTrigger.Cause.class),
                    constants(json, "rootKinds", RootName.Kind.class),
                    constants(json, "referenceStates", ReferenceState.class));
            if (header.blocks < 0 || header.blocks > Sizing.MAX_BYTES / Sizing.BLOCK_BYTES) {
                throw file.damaged("the header names an impossible heap");
            }
            return header;
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException wrong) {
            throw file.damaged("the header is not understood");
        }
    }

    private static void checkVersion(int version) {
        if (version < OLDEST_READABLE || version > VERSION) {
            throw new UnreadableFile("the file has version " + version + " of the format; this vivarium reads versions "
                    + OLDEST_READABLE + " to " + VERSION);
        }
    }

    private static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray(name)) {
            texts.add(element.getAsString());
        }
        return List.copyOf(texts);
    }

    private static <E extends Enum<E>> List<E> constants(JsonObject json, String name, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (String text : texts(json, name)) {
            constants.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile(
                            "the file speaks of '" + text + "', which this vivarium does not know")));
        }
        return List.copyOf(constants);
    }
}
