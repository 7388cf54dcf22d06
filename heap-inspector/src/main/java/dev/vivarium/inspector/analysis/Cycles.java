package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects that hold one another in a circle while nothing else holds any of them. */
public final class Cycles {
    /**
     * One such circle: a strongly connected component with no reference from outside.
     *
     * @param members in address order
     */
    public record Cycle(List<Integer> members, long bytes) {}

    private Cycles() {}

    /** Those of a graph, the largest first. */
    public static List<Cycle> of(HeapGraph graph) {
        int count = graph.objectCount();
        GraphRows rows = GraphRows.of(graph);
        Components components = new Components(rows.starts(), rows.targets());
        boolean[] isHeld = new boolean[components.count()];
        boolean[] isCircle = new boolean[components.count()];
        for (int source = 0; source <= count; source++) {
            for (int edge = graph.firstEdge(source); edge < graph.endEdge(source); edge++) {
                int to = components.of(graph.target(edge));
                if (components.of(source) == to) {
                    isCircle[to] = true;
                } else {
                    isHeld[to] = true;
                }
            }
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int id = 0; id < count; id++) {
            int own = components.of(id);
            if (isCircle[own] && !isHeld[own]) {
                members.computeIfAbsent(own, key -> new ArrayList<>()).add(id);
            }
        }
        return members.values().stream()
                .map(own -> new Cycle(
                        List.copyOf(own), own.stream().mapToLong(graph::bytes).sum()))
                .sorted(Comparator.comparingLong(Cycle::bytes)
                        .reversed()
                        .thenComparing(cycle -> cycle.members().get(0)))
                .toList();
    }
}
