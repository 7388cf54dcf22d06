package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;

/**
 * A heap graph's edges in rows, the roots' last.
 *
 * @param starts where the edges of each node begin in {@code targets}, with one entry more than there are nodes
 */
record GraphRows(int[] starts, int[] targets) {
    static GraphRows of(HeapGraph graph) {
        int nodes = graph.objectCount() + 1;
        int[] starts = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] = graph.endEdge(node);
        }
        int[] targets = new int[graph.edgeCount()];
        for (int edge = 0; edge < targets.length; edge++) {
            targets[edge] = graph.target(edge);
        }
        return new GraphRows(starts, targets);
    }
}
