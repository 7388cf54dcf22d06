package dev.vivarium.inspector.report;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Hazard;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.SiteHistogram;
import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.ObjectView;
import dev.vivarium.inspector.graph.WeakrefEntry;
import dev.vivarium.inspector.recording.ObjectHistory;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.RecordingHeader;
import dev.vivarium.inspector.recording.StepState;
import dev.vivarium.text.Count;
import dev.vivarium.vm.CodePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A recording for people. */
public final class RecordingText implements Report {
    /** Entries of a list that are shown. */
    static final int MOST = 20;

    private final StringBuilder out = new StringBuilder();

    @Override
    public String text() {
        return out.toString();
    }

    private void line(String format, Object... values) {
        out.append(PrintableText.of(String.format(Locale.ROOT, format, values))).append('\n');
    }

    @Override
    public void summary(Recording recording) {
        RecordingHeader header = recording.header();
        line("program      %s", String.join(" ", header.program()));
        line("policy       %s%s", header.policy(), header.stress() ? ", stress mode" : "");
        line("heap         %d bytes with its tables, %d blocks", header.heapBytes(), header.blocks());
        line("ended        %s", ending(recording));
        recording.ending().hazard().ifPresent(this::hazard);
        line("output       %d bytes", recording.outputBytes());
        line("collections  %d", recording.collections().size());
        line("events       %d, %d bytes in the file", recording.events(), recording.logBytes());
        if (!recording.collections().isEmpty()) {
            line("");
            line("%6s  %-20s %8s %8s %8s %10s  %s", "number", "trigger", "steps", "marked", "freed", "bytes", "at");
            recording.collections().forEach(this::row);
        }
    }

    private static String ending(Recording recording) {
        String message = recording.ending().message();
        int exitCode = recording.ending().exitCode();
        return (exitCode < 0 ? "" : "exit code " + exitCode)
                + (exitCode >= 0 && !message.isEmpty() ? ", " : "")
                + message;
    }

    private void row(RecordedCollection collection) {
        line(
                "%6d  %-20s %8d %8d %8d %10d  %s%s",
                collection.number(),
                collection.cause().text(),
                collection.steps(),
                collection.marked(),
                collection.count(GcEvent.Kind.FREE),
                32 * collection.freedBlocks(),
                position(collection.position()),
                collection.isComplete() ? "" : ", unfinished");
    }

    private static String position(Optional<CodePosition> position) {
        return position.map(at -> at.file() + ":" + at.line() + " " + at.block())
                .orElse("");
    }

    @Override
    public void collection(Recording recording, RecordedCollection collection) {
        line("collection %d: %s", collection.number(), collection.cause().text());
        collection.position().ifPresent(at -> line("at         %s", position(Optional.of(at))));
        if (collection.within() > 0) {
            line("within     a callback of collection %d", collection.within());
        }
        line("steps      %d%s", collection.steps(), collection.isComplete() ? "" : ", unfinished");
        line("marked     %s", Count.of(collection.marked(), "object"));
        line(
                "freed      %s, %d bytes",
                Count.of(collection.count(GcEvent.Kind.FREE), "object"), 32 * collection.freedBlocks());
        line("");
        line("%8s  %s", "step", "phase");
        for (RecordedCollection.PhaseBegin begin : collection.phases()) {
            line(
                    "%8d  %s: %s",
                    begin.step(), begin.phase().title(), begin.phase().description());
        }
        line("");
        line("%8s  %s", "events", "kind");
        for (GcEvent.Kind kind : GcEvent.Kind.values()) {
            if (collection.count(kind) > 0) {
                line("%8d  %s", collection.count(kind), word(kind));
            }
        }
    }

    /** An enum constant as it is read. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public void step(StepState state) {
        HeapGraph graph = HeapGraph.of(state.snapshot());
        line(
                "collection %d, step %d of %d",
                state.collection().number(), state.step(), state.collection().steps());
        line("phase      %s", state.phase().title());
        state.event().ifPresent(event -> line("event      %s", event(graph, state, event)));
        long marked = graph.objects().stream()
                .filter(object -> graph.isMarked(object.id()))
                .count();
        line("objects    %d, %d of them marked", graph.objectCount(), marked);
        line("in use     %d bytes", state.snapshot().memory().usedBytes());
        if (state.scanned() != Value.NULL) {
            line("scanning   %s", named(graph, state.scanned()));
        }
        line("mark stack %s", Count.of(state.markStack().size(), "object"));
        List<Long> stack = state.markStack();
        for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - MOST); i--) {
            line("  %s", named(graph, stack.get(i)));
        }
        finalisers(graph);
        weakrefs(graph);
        sites(graph);
    }

    private static String event(HeapGraph graph, StepState state, GcEvent event) {
        if (event.kind() == GcEvent.Kind.PHASE) {
            return "the phase begins";
        }
        String object = event.object() == Value.NULL ? "" : " " + named(graph, event.object());
        String source = event.source() == Value.NULL ? "" : ", source " + named(graph, event.source());
        boolean hasOutcome = event.kind() == GcEvent.Kind.FINALISER || event.kind() == GcEvent.Kind.CALLBACK;
        String detail = hasOutcome ? ", " + word(event.outcome()) : "";
        String root = state.root().map(name -> ", " + name.text()).orElse("");
        return word(event.kind()) + object + source + detail + root;
    }

    private void finalisers(HeapGraph graph) {
        List<ObjectView> objects = graph.objects().stream()
                .filter(object -> graph.hasFinaliser(object.id()))
                .toList();
        line("finaliser bits %d", objects.size());
        objects.stream().limit(MOST).forEach(object -> line("  %s", named(graph, object.address())));
    }

    private void weakrefs(HeapGraph graph) {
        List<WeakrefEntry> entries = WeakrefEntry.of(graph);
        line("weakref map %d targets", entries.size());
        for (WeakrefEntry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            line("  %s", entry.target() < 0 ? "target dying" : named(graph, graph.address(entry.target())));
            entry.references().stream()
                    .limit(MOST)
                    .forEach(reference -> line("    %s", named(graph, graph.address(reference))));
        }
    }

    private void sites(HeapGraph graph) {
        List<SiteHistogram.Row> rows = SiteHistogram.of(graph).rows();
        if (!rows.isEmpty()) {
            line("born at    %s", Count.of(rows.size(), "line"));
            rows.stream()
                    .limit(MOST)
                    .forEach(row -> line(
                            "  %s %s: %s, %d bytes",
                            BirthText.of(row.place()),
                            row.place().block(),
                            Count.of(row.objects(), "object"),
                            row.bytes()));
        }
    }

    static String named(HeapGraph graph, long address) {
        int id = graph.idAt(address);
        return Long.toHexString(address) + " " + (id < 0 ? "freed" : graph.text(id));
    }

    @Override
    public void object(HeapGraph graph, int id, ObjectHistory history) {
        new RecordedObjectText(this::line, graph).print(id, history);
    }

    @Override
    public void hazard(Hazard hazard) {
        line("hazard       object %x, birth %d", hazard.object(), hazard.birth());
        line("  freed by   %s", hazard.freedBy());
        line("  survivor   %s", hazard.survivor());
    }

    @Override
    public void nothing(long address) {
        line("no object at %x", address);
    }
}
