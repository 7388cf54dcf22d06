package dev.vivarium.inspector.report;

import dev.vivarium.inspector.analysis.SnapshotDiff;
import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.text.Count;
import java.util.List;
import java.util.Locale;

/** The difference of two heaps for people. */
public final class DiffText {
    /** Entries of each list that are shown. */
    private static final int MOST = 20;

    private final StringBuilder out = new StringBuilder();

    private DiffText() {}

    /**
     * The whole text.
     *
     * @param before what to call the first heap
     */
    public static String of(String before, String after, SnapshotDiff diff) {
        DiffText text = new DiffText();
        text.line("from %s to %s", before, after);
        text.types(diff);
        text.objects("born", diff.after(), diff.born());
        text.objects("died", diff.before(), diff.died());
        text.grew(diff);
        text.moved(diff);
        return text.out.toString();
    }

    private void line(String format, Object... values) {
        out.append(PrintableText.of(String.format(Locale.ROOT, format, values))).append('\n');
    }

    private void types(SnapshotDiff diff) {
        if (diff.types().isEmpty()) {
            return;
        }
        line("%10s %8s %8s  %s", "bytes", "born", "died", "type");
        for (SnapshotDiff.TypeChange change : diff.types()) {
            line("%+10d %8d %8d  %s", change.bytes(), change.born(), change.died(), change.type());
        }
    }

    private void objects(String title, HeapGraph graph, List<Integer> ids) {
        List<Integer> python =
                ids.stream().filter(id -> graph.type(id).isPython()).toList();
        line("%s: %s, %d of them Python objects", title, Count.of(ids.size(), "object"), python.size());
        python.stream().limit(MOST).forEach(id -> line("  %s", named(graph, id)));
        more(python.size());
    }

    private void more(int count) {
        if (count > MOST) {
            line("  … and %d more", count - MOST);
        }
    }

    private static String named(HeapGraph graph, int id) {
        return Long.toHexString(graph.address(id)) + " " + graph.text(id);
    }

    private void grew(SnapshotDiff diff) {
        line("changed in size: %s", Count.of(diff.grew().size(), "object"));
        diff.grew().stream()
                .limit(MOST)
                .forEach(growth -> line(
                        "  %s: %d → %d bytes",
                        named(diff.after(), growth.id()), growth.bytesBefore(), growth.bytesAfter()));
        more(diff.grew().size());
    }

    private void moved(SnapshotDiff diff) {
        line("moved between roots: %s", Count.of(diff.moved().size(), "object"));
        diff.moved().stream()
                .limit(MOST)
                .forEach(move ->
                        line("  %s: %s → %s", named(diff.after(), move.id()), root(move.from()), root(move.to())));
        more(diff.moved().size());
    }

    private static String root(String name) {
        return name.isEmpty() ? "no root" : name;
    }
}
