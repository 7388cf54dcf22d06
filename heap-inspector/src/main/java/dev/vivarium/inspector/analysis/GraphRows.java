package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;

/**
 * A heap graph's edges in rows, the roots' last.
 *
 * @param starts where the edges of each node begin in {@code targets}, with one entry more than there are nodes
 */
record GraphRows(int[] starts, int[] targets) {
    static GraphRows of(HeapGraph graph) {
        return new GraphRows(graph.edgeStarts(), graph.edgeTargets());
    }
}
