package dev.vivarium.inspector.export;

import dev.vivarium.inspector.graph.HeapGraph;
import java.util.BitSet;

/** Which objects the roots reach. */
final class Reached {
    private final BitSet reached = new BitSet();

    Reached(HeapGraph graph) {
        int[] stack = new int[graph.objectCount() + 1];
        int depth = 0;
        stack[depth++] = graph.superRoot();
        while (depth > 0) {
            int from = stack[--depth];
            for (int edge = graph.firstEdge(from); edge < graph.endEdge(from); edge++) {
                int target = graph.target(edge);
                if (!reached.get(target)) {
                    reached.set(target);
                    stack[depth++] = target;
                }
            }
        }
    }

    boolean contains(int id) {
        return reached.get(id);
    }
}
