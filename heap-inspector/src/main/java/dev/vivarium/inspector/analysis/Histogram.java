package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * How many objects of each type there are and what they take. Blocks that an object owns count under their own names,
 * such as {@code list.items}.
 *
 * @param rows the most bytes first
 */
public record Histogram(List<Row> rows) {
    /** The objects of one type. */
    public record Row(String type, int objects, long bytes) {
        private static Row sum(Row one, Row other) {
            return new Row(one.type, one.objects + other.objects, one.bytes + other.bytes);
        }
    }

    public static Histogram of(HeapGraph graph) {
        return of(graph, IntStream.range(0, graph.objectCount()));
    }

    /** Of some of a graph's objects. */
    public static Histogram of(HeapGraph graph, IntStream ids) {
        Map<String, Row> rows = new HashMap<>();
        PrimitiveIterator.OfInt each = ids.iterator();
        while (each.hasNext()) {
            int id = each.nextInt();
            String type = graph.type(id).name();
            rows.merge(type, new Row(type, 1, graph.bytes(id)), Row::sum);
        }
        return new Histogram(rows.values().stream()
                .sorted(Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::type))
                .toList());
    }

    public int objects() {
        return rows.stream().mapToInt(Row::objects).sum();
    }

    public long bytes() {
        return rows.stream().mapToLong(Row::bytes).sum();
    }
}
