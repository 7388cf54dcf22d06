package dev.vivarium.inspector.report;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.control.FinaliserState;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.ObjectHistory;
import dev.vivarium.inspector.recording.ObjectHistory.Change;
import dev.vivarium.inspector.recording.ObjectHistory.Step;
import dev.vivarium.inspector.recording.RecordedReference;
import dev.vivarium.text.Count;
import java.util.List;

/** One object of a recording for people: what it is at a moment, and what became of it over the run. */
final class RecordedObjectText {
    /** Writes a line from a format and its values. */
    @FunctionalInterface
    interface Lines {
        void line(String format, Object... values);
    }

    private final Lines out;
    private final HeapGraph graph;

    RecordedObjectText(Lines out, HeapGraph graph) {
        this.out = out;
        this.graph = graph;
    }

    void print(int id, ObjectHistory history) {
        out.line("%s", RecordingText.named(graph, graph.address(id)));
        out.line("type       %s", graph.type(id).name());
        out.line("bytes      %d", graph.bytes(id));
        out.line("birth      %d", graph.birth(id));
        String born = BirthText.stack(graph.born(id));
        if (born != null) {
            out.line("born at    %s", born);
        }
        out.line("bits       %s", bits(id));
        liveness(id);
        history.marked()
                .ifPresent(step -> out.line(
                        "marked     %s%s",
                        step(step),
                        history.root().map(name -> ", " + name.text()).orElse("")));
        history.happenings().forEach(step -> out.line("event      %s", step(step)));
        finaliser(id, history);
        history.itself().ifPresent(reference -> reference("as", reference));
        out.line("references %d", history.references().size());
        history.references().stream().limit(RecordingText.MOST).forEach(reference -> reference(" ", reference));
        edges(id);
    }

    private String bits(int id) {
        StringBuilder bits = new StringBuilder();
        bits.append(graph.isMarked(id) ? "marked " : "");
        bits.append(graph.hasFinaliser(id) ? "finaliser " : "");
        bits.append(graph.hasWeakref(id) ? "weakref " : "");
        return bits.length() == 0 ? "none" : bits.toString().strip();
    }

    private void liveness(int id) {
        Liveness liveness = Liveness.of(graph);
        RetainedSizes retained = RetainedSizes.of(graph);
        switch (liveness.reach(id)) {
            case NONE:
                out.line("reached    from no root");
                return;
            case LOOK_ALIKE:
                out.line("reached    only by way of a word that looks like a reference");
                break;
            default:
                out.line("reached    by references");
        }
        out.line("path       %s", liveness.why(id));
        out.line(
                "keeps      %d bytes, %s, itself included",
                retained.bytes(id), Count.of(retained.objects(id), "object"));
    }

    private String step(Step step) {
        GcEvent event = step.event();
        String source = event.source() == Value.NULL ? "" : ", source " + RecordingText.named(graph, event.source());
        boolean hasOutcome = event.kind() == GcEvent.Kind.FINALISER || event.kind() == GcEvent.Kind.CALLBACK;
        String outcome = hasOutcome ? ", " + RecordingText.word(event.outcome()) : "";
        return step.place().text() + ": " + RecordingText.word(event.kind()) + source + outcome;
    }

    private void finaliser(int id, ObjectHistory history) {
        if (graph.hasFinaliser(id)) {
            out.line("finaliser  %s", FinaliserState.ARMED.title());
        } else if (history.finaliser().isEmpty()) {
            out.line("finaliser  %s", FinaliserState.NONE.title());
        }
        history.finaliser()
                .forEach(change ->
                        out.line("finaliser  %s", change(change.state().title(), change)));
    }

    private static String change(String title, Change<?> change) {
        return title + ": " + change.place().text();
    }

    private void reference(String indent, RecordedReference reference) {
        out.line(
                "%s %x %s, birth %d: %s",
                indent,
                reference.object().address(),
                reference.isFinalizer() ? "finalize" : "ref",
                reference.object().birth(),
                reference.state().title());
        reference
                .states()
                .forEach(change -> out.line("     %s", change(change.state().title(), change)));
        reference.freed().ifPresent(place -> out.line("     freed: %s", place.text()));
    }

    private void edges(int id) {
        List<EdgeView> outgoing = graph.outgoing(id);
        out.line("refers to  %s", Count.of(outgoing.size(), "object"));
        for (EdgeView edge : outgoing.subList(0, Math.min(RecordingText.MOST, outgoing.size()))) {
            out.line(
                    "  %s: %s%s",
                    edge.label(), RecordingText.named(graph, graph.address(edge.target())), lookAlike(edge));
        }
        List<EdgeView> incoming = graph.incoming(id);
        out.line("held by    %s", Count.of(incoming.size(), "word"));
        for (EdgeView edge : incoming.subList(0, Math.min(RecordingText.MOST, incoming.size()))) {
            String holder = edge.isRoot() ? "" : " of " + RecordingText.named(graph, graph.address(edge.source()));
            out.line("  %s%s%s", edge.label(), holder, lookAlike(edge));
        }
    }

    private static String lookAlike(EdgeView edge) {
        return edge.isDeclared() ? "" : " (only looks like a reference)";
    }
}
