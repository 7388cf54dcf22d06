package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.CommonSites;
import dev.vivarium.inspector.analysis.CommonSites.Key;
import dev.vivarium.inspector.recording.RecordedCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One collection of several runs of the same program, side by side. */
final class CollectionComparison {
    private static final int MOST_OBJECTS = 300;
    private static final int MOST_MARKED = 100_000;

    /** By run; null where a run has no such collection. */
    private final List<ComparedCollection> runs;

    private final List<String> policies;
    private final CommonSites sites;

    CollectionComparison(List<ComparedCollection> runs, List<String> policies, CommonSites sites) {
        this.runs = runs;
        this.policies = policies;
        this.sites = sites;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        JsonArray columns = new JsonArray();
        for (int i = 0; i < runs.size(); i++) {
            columns.add(runs.get(i) == null ? absent(policies.get(i)) : column(runs.get(i)));
        }
        json.add("columns", columns);
        objects(json, columns);
        return json;
    }

    private static JsonObject absent(String policy) {
        JsonObject column = new JsonObject();
        column.addProperty("policy", policy);
        column.addProperty("present", false);
        return column;
    }

    private static JsonObject column(ComparedCollection run) {
        RecordedCollection collection = run.collection();
        JsonObject column = absent(run.policy());
        column.addProperty("present", true);
        column.addProperty(
                "place",
                collection.position().map(at -> at.file() + ":" + at.line()).orElse("–"));
        column.addProperty("steps", collection.steps());
        column.addProperty("objects", run.graph().objectCount());
        column.addProperty("marked", collection.marked());
        column.addProperty("finalisers", collection.count(Kind.FINALISER));
        column.addProperty("targetsDead", collection.count(Kind.TARGET_DIES));
        column.addProperty("callbacks", collection.count(Kind.CALLBACK));
        column.addProperty("freedObjects", collection.count(Kind.FREE));
        column.addProperty("freedBytes", run.freedBytes());
        column.addProperty("usedBefore", run.graph().snapshot().memory().usedBytes());
        column.addProperty("usedAfter", run.graph().snapshot().memory().usedBytes() - run.freedBytes());
        return column;
    }

    /** The objects whose fate is not the same in all runs that have the collection. */
    private void objects(JsonObject json, JsonArray columns) {
        List<ComparedCollection> present =
                runs.stream().filter(run -> run != null).toList();
        Set<Key> keys = new HashSet<>();
        present.forEach(run -> run.keys().forEach(keys::add));
        List<Key> differing = new ArrayList<>(keys.stream()
                .filter(key ->
                        present.stream().map(run -> run.fate(key)).distinct().count() > 1)
                .sorted(Comparator.comparingInt(Key::site)
                        .thenComparing(Key::ordinal)
                        .thenComparing(Key::type))
                .toList());
        JsonArray rows = new JsonArray();
        for (Key key : differing.subList(0, Math.min(MOST_OBJECTS, differing.size()))) {
            rows.add(row(key));
        }
        json.add("differing", rows);
        json.addProperty("differingCount", differing.size());
        json.addProperty("comparedObjects", keys.size());
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i) != null) {
                columns.get(i).getAsJsonObject().add("differs", blocks(runs.get(i), differing));
            }
        }
    }

    /** The first blocks of objects, to be marked in the map of a run. */
    private static JsonArray blocks(ComparedCollection run, List<Key> keys) {
        JsonArray blocks = new JsonArray();
        keys.stream()
                .mapToInt(run::id)
                .filter(id -> id >= 0)
                .limit(MOST_MARKED)
                .forEach(id -> blocks.add(Value.block(run.graph().address(id))));
        return blocks;
    }

    private JsonObject row(Key key) {
        JsonObject row = new JsonObject();
        JsonArray fates = new JsonArray();
        JsonArray addresses = new JsonArray();
        for (ComparedCollection run : runs) {
            int id = run == null ? -1 : run.id(key);
            fates.add(run == null ? "–" : run.fate(key));
            addresses.add(id < 0 ? "" : Long.toHexString(run.graph().address(id)));
            if (id >= 0 && !row.has("text")) {
                row.addProperty("text", run.graph().text(id));
                row.addProperty("bytes", run.graph().bytes(id));
            }
        }
        row.addProperty("type", key.type());
        row.addProperty("born", sites.text(key));
        row.add("fates", fates);
        row.add("addresses", addresses);
        return row;
    }
}
