package dev.vivarium.inspector.analysis;

import dev.vivarium.gc.RootName;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.Arrays;
import java.util.BitSet;

/** What only the weakref map reaches: without it, these objects would be garbage. */
public final class MapReach {
    private final HeapGraph graph;
    private final BitSet others = new BitSet();
    private final BitSet fromMap = new BitSet();

    private MapReach(HeapGraph graph) {
        this.graph = graph;
        int map = graph.idAt(graph.snapshot().names().weakrefTable());
        for (EdgeView root : graph.outgoing(graph.superRoot())) {
            boolean isMap =
                    graph.roots().get(root.word()).name().kind() == RootName.Kind.WEAKREF_MAP || root.target() == map;
            if (!isMap) {
                follow(root.target(), others);
            }
        }
        if (map >= 0) {
            follow(map, fromMap);
            fromMap.andNot(others);
        }
    }

    public static MapReach of(HeapGraph graph) {
        return new MapReach(graph);
    }

    private void follow(int from, BitSet reached) {
        if (reached.get(from)) {
            return;
        }
        int[] stack = new int[256];
        int depth = 0;
        reached.set(from);
        stack[depth++] = from;
        while (depth > 0) {
            int id = stack[--depth];
            for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
                int target = graph.target(edge);
                if (!reached.get(target)) {
                    reached.set(target);
                    if (depth == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * depth);
                    }
                    stack[depth++] = target;
                }
            }
        }
    }

    public boolean contains(int id) {
        return fromMap.get(id);
    }
}
