package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * How many objects were born at each line and what they take, the blocks that objects own included. What was born at no
 * known line is left out.
 *
 * @param rows the most bytes first
 */
public record SiteHistogram(List<Row> rows) {
    /** The objects of one line. */
    public record Row(CodePosition place, int objects, long bytes) {
        private static Row sum(Row one, Row other) {
            return new Row(one.place, one.objects + other.objects, one.bytes + other.bytes);
        }
    }

    public static SiteHistogram of(HeapGraph graph) {
        return of(graph, IntStream.range(0, graph.objectCount()));
    }

    /** Of some of a graph's objects. */
    public static SiteHistogram of(HeapGraph graph, IntStream ids) {
        SiteTree tree = graph.snapshot().births().tree();
        Map<CodePosition, Row> rows = new HashMap<>();
        PrimitiveIterator.OfInt each = ids.iterator();
        while (each.hasNext()) {
            int id = each.nextInt();
            int site = graph.site(id);
            if (site != SiteTree.NONE) {
                CodePosition place = tree.position(site);
                rows.merge(place, new Row(place, 1, graph.bytes(id)), Row::sum);
            }
        }
        return new SiteHistogram(rows.values().stream()
                .sorted(Comparator.comparingLong(Row::bytes)
                        .reversed()
                        .thenComparing(row -> row.place().file())
                        .thenComparing(row -> row.place().line())
                        .thenComparing(row -> row.place().block()))
                .toList());
    }
}
