package dev.vivarium.inspector.page;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.inspector.analysis.CommonSites;
import dev.vivarium.inspector.analysis.CommonSites.Key;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one run's collection did to each Python object that was there when it began. */
final class ComparedCollection {
    private final String policy;
    private final RecordedCollection collection;
    private final HeapGraph graph;
    private final Map<Key, Integer> objects = new HashMap<>();
    private final Map<Integer, List<String>> fates = new HashMap<>();
    private long freedBytes;

    ComparedCollection(
            String policy,
            RecordedCollection collection,
            HeapGraph graph,
            List<GcEvent> events,
            CommonSites.Names names) {
        this.policy = policy;
        this.collection = collection;
        this.graph = graph;
        for (int id = 0; id < graph.objectCount(); id++) {
            if (graph.type(id).isPython()) {
                objects.put(names.of(id), id);
            }
        }
        events.forEach(this::note);
    }

    private void note(GcEvent event) {
        if (event.kind() == Kind.FINALISER && event.outcome() != Outcome.NONE) {
            fate(event.object(), "finalised");
        } else if (event.kind() == Kind.TARGET_DIES) {
            fate(event.object(), "references die");
        } else if (event.kind() == Kind.FREE) {
            fate(event.object(), "freed");
            freedBytes += graph.idAt(event.object()) < 0 ? 0 : graph.bytes(graph.idAt(event.object()));
        } else if (event.kind() == Kind.CALLBACK && event.outcome() != Outcome.NONE) {
            fate(event.object(), "called");
        }
    }

    private void fate(long address, String word) {
        int id = graph.idAt(address);
        if (id >= 0) {
            List<String> words = fates.computeIfAbsent(id, key -> new ArrayList<>());
            if (!words.contains(word)) {
                words.add(word);
            }
        }
    }

    String policy() {
        return policy;
    }

    RecordedCollection collection() {
        return collection;
    }

    HeapGraph graph() {
        return graph;
    }

    long freedBytes() {
        return freedBytes;
    }

    Iterable<Key> keys() {
        return objects.keySet();
    }

    /** The number of an object; -1 where it is not there. */
    int id(Key key) {
        return objects.getOrDefault(key, -1);
    }

    /** What became of an object, in a few words. */
    String fate(Key key) {
        int id = id(key);
        return id < 0 ? "not there" : String.join(", ", fates.getOrDefault(id, List.of("kept")));
    }
}
