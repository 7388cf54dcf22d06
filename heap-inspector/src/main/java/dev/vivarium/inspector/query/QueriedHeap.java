package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.graph.HeapGraph;

/** A heap graph with the analyses that an expression needs, each made when it is first asked for. */
final class QueriedHeap {
    private final HeapGraph graph;
    private Liveness liveness;
    private RetainedSizes sizes;

    QueriedHeap(HeapGraph graph) {
        this.graph = graph;
    }

    HeapGraph graph() {
        return graph;
    }

    Liveness liveness() {
        if (liveness == null) {
            liveness = Liveness.of(graph);
        }
        return liveness;
    }

    RetainedSizes sizes() {
        if (sizes == null) {
            sizes = RetainedSizes.of(graph);
        }
        return sizes;
    }
}
