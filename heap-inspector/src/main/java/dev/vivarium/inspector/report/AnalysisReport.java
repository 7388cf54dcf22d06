package dev.vivarium.inspector.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.BirthSites;
import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.BoardEstimate;
import dev.vivarium.inspector.analysis.Cycles;
import dev.vivarium.inspector.analysis.DuplicateStrings;
import dev.vivarium.inspector.analysis.EarlierObjects;
import dev.vivarium.inspector.analysis.Fragmentation;
import dev.vivarium.inspector.analysis.FreeRuns;
import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.analysis.Histogram;
import dev.vivarium.inspector.analysis.LeakSuspects;
import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What fills a heap, as text and as JSON from the same tables. */
public final class AnalysisReport {
    private static final int MOST_ROWS = 20;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** A table of the report; in JSON, an array of objects. */
    private record Table(String key, String title, List<Map<String, Object>> rows, int left) {}

    private final HeapFacts facts;
    private final HeapGraph graph;
    private final RetainedSizes sizes;
    private final Liveness liveness;
    private final List<Table> tables = new ArrayList<>();

    public AnalysisReport(HeapGraph graph) {
        this(new HeapFacts(graph));
    }

    public AnalysisReport(HeapFacts facts) {
        this.facts = facts;
        graph = facts.graph();
        sizes = facts.sizes();
        liveness = facts.liveness();
        types();
        sites();
        retained();
        cycles();
        lookAlikes();
        strings();
        free();
        board();
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }

    private <T> void add(String key, String title, List<T> all, Function<T, Map<String, Object>> row) {
        List<Map<String, Object>> rows = all.stream().limit(MOST_ROWS).map(row).toList();
        tables.add(new Table(key, title, rows, all.size() - rows.size()));
    }

    private String address(int id) {
        return Long.toHexString(graph.address(id));
    }

    private String why(int id) {
        String why = liveness.why(id);
        return why.isEmpty() ? "garbage" : why;
    }

    private void types() {
        add(
                "types",
                "What there is, by type",
                Histogram.of(graph).rows(),
                type -> row("bytes", type.bytes(), "objects", type.objects(), "type", type.type()));
    }

    private void sites() {
        if (graph.snapshot().births().areKnown()) {
            add(
                    "sites",
                    "What there is, by the line where it was born",
                    BirthSites.of(facts),
                    site -> row(
                            "retained",
                            site.retained(),
                            "bytes",
                            site.bytes(),
                            "objects",
                            site.objects(),
                            "site",
                            BirthText.of(site.place()),
                            "function",
                            site.place().block()));
        }
    }

    private void retained() {
        // Made by hand, for a million of them are not to be sorted as objects.
        Comparator<Integer> least = Comparator.comparingLong((Integer id) -> sizes.bytes(id))
                .thenComparing(Comparator.<Integer>naturalOrder().reversed());
        PriorityQueue<Integer> most = new PriorityQueue<>(least);
        for (int id = 0; id < graph.objectCount(); id++) {
            boolean isFull = most.size() == MOST_ROWS;
            boolean isCandidate = graph.type(id).isPython() && sizes.isReached(id);
            if (isCandidate && (!isFull || sizes.bytes(id) > sizes.bytes(most.element()))) {
                most.add(id);
                if (isFull) {
                    most.remove();
                }
            }
        }
        List<Integer> largest = most.stream().sorted(least.reversed()).toList();
        add(
                "retained",
                "Objects that keep most alive",
                largest,
                id -> row(
                        "retained",
                        sizes.bytes(id),
                        "objects",
                        sizes.objects(id),
                        "address",
                        address(id),
                        "text",
                        graph.text(id),
                        "why",
                        why(id)));
    }

    private void cycles() {
        add(
                "cycles",
                "Circles that nothing outside holds",
                Cycles.of(graph),
                cycle -> row(
                        "bytes",
                        cycle.bytes(),
                        "objects",
                        cycle.members().size(),
                        "address",
                        address(cycle.members().get(0)),
                        "text",
                        graph.text(cycle.members().get(0))));
    }

    private void lookAlikes() {
        add(
                "lookAlikes",
                "Kept alive only by a word that looks like a reference",
                liveness.lookAlikes(),
                edge -> row(
                        "retained",
                        sizes.bytes(edge.target()),
                        "objects",
                        sizes.objects(edge.target()),
                        "address",
                        address(edge.target()),
                        "text",
                        graph.text(edge.target()),
                        "why",
                        why(edge.target())));
    }

    private void strings() {
        add(
                "strings",
                "Equal strings",
                DuplicateStrings.of(graph),
                group -> row(
                        "wasted",
                        group.wastedBytes(),
                        "objects",
                        group.objects().size(),
                        "text",
                        graph.text(group.objects().get(0))));
    }

    private void free() {
        FreeRuns free = Fragmentation.of(graph);
        tables.add(new Table(
                "free",
                "Free memory",
                List.of(row(
                        "freeBytes",
                        free.freeBytes(),
                        "runs",
                        free.count(),
                        "largestBytes",
                        free.largestBytes(),
                        "outsideLargest",
                        Math.round(100 * free.fragmentation()) + " %")),
                0));
    }

    private void board() {
        BoardEstimate estimate = BoardEstimate.of(graph);
        tables.add(new Table(
                "board",
                "On a 32-bit board with 16-byte blocks, about",
                List.of(row(
                        "bytesThere",
                        estimate.bytesThere(),
                        "bytesHere",
                        estimate.bytesHere(),
                        "boxedNumbers",
                        estimate.boxed())),
                0));
    }

    /** Adds why an object of a size can or cannot be allocated. */
    public void allocate(long bytes) {
        tables.add(new Table(
                "allocation",
                "Allocation",
                List.of(row("verdict", Fragmentation.of(graph).verdict(bytes))),
                0));
    }

    /** Adds who holds what the heap has more than an earlier one of the same run. */
    public void since(EarlierObjects before) {
        LongFunction<String> name = id -> id == graph.superRoot() ? "several roots together" : graph.text((int) id);
        add("suspects", "Who holds what is new and alive", LeakSuspects.since(before, facts), suspect -> {
            boolean isObject = suspect.holder() != graph.superRoot();
            return row(
                    "bytes",
                    suspect.bytes(),
                    "objects",
                    suspect.objects(),
                    "address",
                    isObject ? address(suspect.holder()) : "",
                    "holder",
                    name.apply(suspect.holder()),
                    "why",
                    isObject ? why(suspect.holder()) : "",
                    "types",
                    suspect.types().toString());
        });
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Table table : tables) {
            text.append(text.length() == 0 ? "" : "\n").append(table.title()).append('\n');
            if (table.rows().isEmpty()) {
                text.append("  none\n");
            } else {
                rows(text, table);
            }
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, Table table) {
        StringBuilder head = new StringBuilder();
        table.rows().get(0).forEach((name, value) -> head.append(cell(name, value)));
        text.append(head.toString().stripTrailing()).append('\n');
        for (Map<String, Object> row : table.rows()) {
            StringBuilder line = new StringBuilder();
            row.values().forEach(value -> line.append(cell(String.valueOf(value), value)));
            text.append(line.toString().stripTrailing()).append('\n');
        }
        if (table.left() > 0) {
            text.append("  and ").append(table.left()).append(" more\n");
        }
    }

    /** Numbers stand right in their columns; texts follow, two spaces apart. */
    private static String cell(String shown, Object value) {
        return value instanceof Number
                ? String.format(Locale.ROOT, " %12s", shown)
                : String.format(Locale.ROOT, "  %-12s", shown);
    }

    public String json() {
        JsonObject json = new JsonObject();
        tables.forEach(table -> json.add(table.key(), GSON.toJsonTree(table.rows())));
        return GSON.toJson(json) + "\n";
    }
}
