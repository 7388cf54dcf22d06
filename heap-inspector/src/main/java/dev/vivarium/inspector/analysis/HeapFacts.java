package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;

/** What several answers about one heap need: made when it is first asked for, and once. For one thread at a time. */
public final class HeapFacts {
    private final HeapGraph graph;
    private Liveness liveness;
    private RetainedSizes sizes;

    public HeapFacts(HeapGraph graph) {
        this.graph = graph;
    }

    public HeapGraph graph() {
        return graph;
    }

    public Liveness liveness() {
        if (liveness == null) {
            liveness = Liveness.of(graph);
        }
        return liveness;
    }

    public RetainedSizes sizes() {
        if (sizes == null) {
            sizes = RetainedSizes.of(graph);
        }
        return sizes;
    }
}
