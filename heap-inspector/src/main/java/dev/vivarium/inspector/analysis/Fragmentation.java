package dev.vivarium.inspector.analysis;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.graph.HeapGraph;

/** The free runs of a heap. */
public final class Fragmentation {
    private Fragmentation() {}

    public static FreeRuns of(HeapGraph graph) {
        BlockPlanes planes = graph.planes();
        int held = planes.endBlock();
        return FreeRuns.of(
                Sizing.BLOCK_BYTES,
                graph.snapshot().memory().heapBlocks(),
                block -> block >= held || planes.kind(block) == 0);
    }
}
