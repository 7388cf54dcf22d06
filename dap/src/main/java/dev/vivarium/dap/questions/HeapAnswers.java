package dev.vivarium.dap.questions;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.WeakrefMap;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.Liveness;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.Interruption;
import dev.vivarium.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers about the heap of a stopped program as it is at this stop. */
public final class HeapAnswers {
    /** Lines of an answer that is a list. */
    private static final int MOST_LINES = 50;

    private final Machine machine;
    private final Heap heap;
    private final ObjectDescriber describer;
    private HeapGraph graph;
    private Liveness liveness;
    private RetainedSizes retained;

    public HeapAnswers(StoppedProgram program) {
        machine = program.machine();
        heap = machine.heap();
        describer = new ObjectDescriber(program.space());
    }

    /** The answer as lines. The value is of no matter where the question is about no object. */
    public List<String> answer(Question question, long value) {
        if (question.isAboutObject() && (!Value.isHeap(value) || !heap.isObject(value))) {
            return List.of(describer.text(value) + " lies in no block of the heap");
        }
        return switch (question) {
            case WHY -> List.of(why(value));
            case KEEPS -> keeps(value);
            case REFS -> references(value);
            case WEAKREFS -> weakrefs(value);
            case BLOCK -> block(value);
            case HEAP -> heap();
            case ROOTS -> roots();
            case POLICY -> policy();
        };
    }

    private HeapGraph graph() {
        if (graph == null) {
            graph = HeapGraph.of(Snapshot.of(machine));
        }
        return graph;
    }

    /** The named path to an object. */
    public String why(long value) {
        if (liveness == null) {
            liveness = Liveness.of(graph());
        }
        String path = liveness.why(graph().idAt(value));
        return path.isEmpty() ? "nothing reaches it: garbage" : path;
    }

    private RetainedSizes retained() {
        if (retained == null) {
            retained = RetainedSizes.of(graph());
        }
        return retained;
    }

    private List<String> keeps(long value) {
        int id = graph().idAt(value);
        int[] kept = retained().retained(id);
        List<String> lines = new ArrayList<>();
        lines.add(Count.of(retained().objects(id), "object") + ", " + retained().bytes(id) + " bytes, itself included");
        for (int i = 1; i < kept.length && i < MOST_LINES; i++) {
            lines.add("  " + named(graph().address(kept[i])));
        }
        return cut(lines, kept.length);
    }

    private List<String> references(long value) {
        List<String> lines = new ArrayList<>();
        List<EdgeView> edges = graph().incoming(graph().idAt(value));
        for (EdgeView edge : edges.subList(0, Math.min(edges.size(), MOST_LINES))) {
            String place = edge.isDeclared() ? edge.label() : "look-alike in " + edge.label();
            lines.add(edge.isRoot() ? edge.label() : place + " of " + named(graph().address(edge.source())));
        }
        return lines.isEmpty() ? List.of("nothing names it") : cut(lines, edges.size());
    }

    private List<String> weakrefs(long value) {
        List<String> lines = new ArrayList<>();
        for (WeakrefMap.Entry entry : machine.collector().weakrefs().entries()) {
            if (entry.target() == value) {
                for (long reference : entry.references()) {
                    String call = describer.callback(reference);
                    lines.add(named(reference) + (call.isEmpty() ? "" : " calls " + call));
                }
            }
        }
        if (lines.isEmpty() && heap.planes.hasWeakref(Value.block(value))) {
            return List.of("it has weak references; this policy keeps them on the object itself");
        }
        return lines.isEmpty() ? List.of("none") : cut(lines);
    }

    private List<String> block(long value) {
        int block = Value.block(value);
        return List.of(
                named(value),
                "block " + block + ", " + Count.of(heap.planes.chainLength(block), "block") + ", " + heap.sizeOf(value)
                        + " bytes",
                "birth number " + Integer.toUnsignedString(heap.births.of(value)),
                "finaliser bit " + bit(heap.planes.hasFinaliser(block)) + ", weakref bit "
                        + bit(heap.planes.hasWeakref(block)) + ", marked " + bit(heap.planes.isMarked(block)));
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    /** Objects of one type. */
    private record Share(String type, int objects, long bytes) {
        Share and(Share other) {
            return new Share(type, objects + other.objects(), bytes + other.bytes());
        }
    }

    private List<String> heap() {
        Map<String, Share> shares = new TreeMap<>();
        for (int id = 0; id < graph().objectCount(); id++) {
            Interruption.check(id);
            Share one = new Share(graph().type(id).name(), 1, graph().bytes(id));
            shares.merge(one.type(), one, Share::and);
        }
        List<String> lines = new ArrayList<>();
        lines.add(heap.usedBytes() + " bytes used, " + heap.freeBytes() + " free, of " + heap.totalBytes() + "; "
                + Count.of(graph().objectCount(), "object") + "; "
                + Count.of(machine.collector().collections(), "collection") + " so far");
        shares.values().stream()
                .sorted(Comparator.comparingLong(Share::bytes).reversed())
                .forEach(share -> lines.add("  " + share.type() + ": " + Count.of(share.objects(), "object") + ", "
                        + share.bytes() + " bytes"));
        return cut(lines);
    }

    private List<String> roots() {
        List<String> lines = new ArrayList<>();
        for (NamedRoot root : graph().roots()) {
            lines.add(root.name().text() + ": " + named(root.word()));
        }
        return cut(lines);
    }

    private List<String> policy() {
        Policy policy = machine.collector().policy();
        List<String> lines = new ArrayList<>();
        lines.add(policy.facts().name() + ": " + policy.facts().description());
        for (Phase phase : policy.phases()) {
            lines.add("  " + phase.title() + ": " + phase.description());
        }
        return lines;
    }

    private String named(long address) {
        int id = graph().idAt(address);
        String text = id < 0 ? describer.text(address) : graph().text(id);
        return text + " at 0x" + Long.toHexString(address);
    }

    private static List<String> cut(List<String> lines) {
        return cut(lines, lines.size());
    }

    /** The first lines, and how many more there would be. */
    private static List<String> cut(List<String> lines, int all) {
        if (all <= MOST_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        shown.add("… and " + (all - MOST_LINES) + " more");
        return shown;
    }
}
