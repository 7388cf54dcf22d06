package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;
import java.util.List;

/** Which objects a heap held, without the heap itself: so a later one can be compared with it when it is gone. */
public final class EarlierObjects {
    private final BirthIndex types;
    private final List<String> names;

    private EarlierObjects(HeapGraph graph) {
        types = new BirthIndex(graph, graph::typeIndex);
        names = graph.types().stream().map(HeapType::name).toList();
    }

    public static EarlierObjects of(HeapGraph graph) {
        return new EarlierObjects(graph);
    }

    /** Whether an object of a later heap was there: birth number and type agree. */
    boolean had(HeapGraph later, int id) {
        int type = types.of(later.birth(id));
        return type >= 0 && names.get(type).equals(later.type(id).name());
    }
}
