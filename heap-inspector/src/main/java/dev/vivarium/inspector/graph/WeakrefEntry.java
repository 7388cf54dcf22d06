package dev.vivarium.inspector.graph;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A target in the weakref map of a heap, and what refers to it.
 *
 * @param target the object's number; -1 while its callbacks are outstanding, or where no object is there
 * @param references the numbers of the {@code finalize} and {@code ref} objects in the order of the chain
 */
public record WeakrefEntry(int target, List<Integer> references) {
    /** What the map holds, in the order of its table; nothing where the policy keeps no map. */
    public static List<WeakrefEntry> of(HeapGraph graph) {
        List<WeakrefEntry> entries = new ArrayList<>();
        int table = graph.idAt(graph.snapshot().names().weakrefTable());
        int words = table < 0 ? 0 : (int) (graph.bytes(table) / Long.BYTES);
        for (int at = 0; at + 1 < words; at += 2) {
            long key = graph.word(table, at);
            if (Value.isSmallInt(key) || key == Value.NONE) {
                int target = key == Value.NONE ? -1 : graph.idAt(Value.reveal(key));
                entries.add(new WeakrefEntry(target, chain(graph, graph.word(table, at + 1))));
            }
        }
        return entries;
    }

    private static List<Integer> chain(HeapGraph graph, long first) {
        List<Integer> chain = new ArrayList<>();
        int reference = reference(graph, first);
        while (reference >= 0 && chain.size() < graph.objectCount()) {
            chain.add(reference);
            reference = reference(graph, graph.word(reference, WeakrefLayouts.NEXT));
        }
        return chain;
    }

    /** A link to a finalize object is its address, one to a ref is disguised. */
    private static int reference(HeapGraph graph, long link) {
        return graph.idAt(Value.isHeap(link) ? link : Value.isSmallInt(link) ? Value.reveal(link) : Value.NULL);
    }
}
