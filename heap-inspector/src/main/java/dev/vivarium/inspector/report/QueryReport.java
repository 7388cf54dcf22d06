package dev.vivarium.inspector.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.analysis.Histogram;
import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.analysis.SiteHistogram;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.query.Query;
import dev.vivarium.text.Count;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The answer to a query: how many objects of each type, and the objects with what keeps them alive. */
public final class QueryReport {
    private static final int MOST_LISTED = 50;
    private static final int MOST_SHOWN = 300;
    private static final int MOST_SITES = 20;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final HeapGraph graph;
    private final int[] found;
    private final RetainedSizes sizes;
    private final Liveness liveness;
    private final Histogram histogram;
    private final SiteHistogram sites;

    private QueryReport(HeapFacts facts, int[] chosen) {
        graph = facts.graph();
        sizes = facts.sizes();
        liveness = facts.liveness();
        histogram = Histogram.of(graph, Arrays.stream(chosen));
        sites = SiteHistogram.of(graph, Arrays.stream(chosen));
        found = Arrays.stream(chosen)
                .boxed()
                .sorted(Comparator.comparingLong((Integer id) -> sizes.bytes(id))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Those that retain most come first. */
    public static QueryReport of(HeapGraph graph, Query query) {
        return of(new HeapFacts(graph), query);
    }

    /** As {@link #of(HeapGraph, Query)}, with what is known of the heap already. */
    public static QueryReport of(HeapFacts facts, Query query) {
        return new QueryReport(facts, query.objects(facts).toArray());
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "%d of %s, %d bytes", found.length, Count.of(graph.objectCount(), "object"), histogram.bytes());
        for (Histogram.Row row : histogram.rows()) {
            line(text, "  %-24s %8d objects %10d bytes", row.type(), row.objects(), row.bytes());
        }
        for (SiteHistogram.Row row : sites.rows().stream().limit(MOST_SITES).toList()) {
            line(
                    text,
                    "  %-24s %8d objects %10d bytes, born in %s",
                    BirthText.of(row.place()),
                    row.objects(),
                    row.bytes(),
                    row.place().block());
        }
        for (int i = 0; i < Math.min(found.length, MOST_LISTED); i++) {
            int id = found[i];
            String why = liveness.why(id);
            line(
                    text,
                    "%x  %s, %d bytes, retains %d",
                    graph.address(id),
                    graph.text(id),
                    graph.bytes(id),
                    sizes.bytes(id));
            line(text, "    %s", why.isEmpty() ? "garbage: nothing reaches it" : why);
            String born = BirthText.stack(graph.born(id));
            if (born != null) {
                line(text, "    born at %s", born);
            }
        }
        if (found.length > MOST_LISTED) {
            line(text, "and %d more", found.length - MOST_LISTED);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** With all objects. */
    public String json() {
        return json(found.length);
    }

    /** With the first objects, for a page. */
    public String shortJson() {
        return json(Math.min(found.length, MOST_SHOWN));
    }

    private String json(int count) {
        JsonObject json = new JsonObject();
        json.addProperty("objects", found.length);
        json.addProperty("bytes", histogram.bytes());
        JsonArray types = new JsonArray();
        for (Histogram.Row row : histogram.rows()) {
            JsonObject type = new JsonObject();
            type.addProperty("type", row.type());
            type.addProperty("objects", row.objects());
            type.addProperty("bytes", row.bytes());
            types.add(type);
        }
        json.add("types", types);
        json.add("sites", SiteJson.of(sites));
        JsonArray all = new JsonArray();
        for (int i = 0; i < count; i++) {
            int id = found[i];
            JsonObject object = RecordingJson.described(graph, graph.address(id));
            object.addProperty("retained", sizes.bytes(id));
            object.addProperty("why", liveness.why(id));
            all.add(object);
        }
        json.add("found", all);
        return GSON.toJson(json) + "\n";
    }
}
