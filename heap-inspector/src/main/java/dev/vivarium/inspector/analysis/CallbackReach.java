package dev.vivarium.inspector.analysis;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the callback of a weak reference reaches, its arguments included: what it keeps alive where the reference itself is
 * held, and whether its own target is among it, which then never dies.
 */
public final class CallbackReach {
    /** Objects that are followed for one reference. */
    private static final int MOST = 100_000;

    private final HeapGraph graph;
    private final BitSet seen = new BitSet();
    private int[] queue = new int[256];
    private int count;

    private CallbackReach(HeapGraph graph) {
        this.graph = graph;
    }

    /**
     * The answer for one reference.
     *
     * @param callback what is called, in a few words; empty where there is nothing
     * @param objects reached, counted up to a limit
     * @param reachesTarget whether the target of the reference is among them
     */
    public record Reach(String callback, int objects, long bytes, boolean reachesTarget) {}

    /** What a reference's callback reaches. */
    public static Reach of(HeapGraph graph, int reference) {
        return new CallbackReach(graph).follow(reference);
    }

    private Reach follow(int reference) {
        long callback = graph.word(reference, WeakrefLayouts.CALLBACK);
        if (callback == Value.NONE) {
            return new Reach("", 0, 0, false);
        }
        add(graph.idAt(callback));
        if (graph.blocks(reference) * Sizing.BLOCK_WORDS > WeakrefLayouts.FINALIZE_WORDS) {
            add(graph.idAt(graph.word(reference, WeakrefLayouts.ARGUMENTS)));
        }
        long bytes = 0;
        for (int read = 0; read < count; read++) {
            int id = queue[read];
            bytes += graph.bytes(id);
            for (int edge = graph.firstEdge(id); edge < graph.endEdge(id) && count < MOST; edge++) {
                add(graph.target(edge));
            }
        }
        long target = graph.word(reference, WeakrefLayouts.TARGET);
        int targetId = Value.isSmallInt(target) ? graph.idAt(Value.reveal(target)) : -1;
        return new Reach(graph.valueText(callback), count, bytes, targetId >= 0 && seen.get(targetId));
    }

    private void add(int id) {
        if (id < 0 || seen.get(id)) {
            return;
        }
        seen.set(id);
        if (count == queue.length) {
            queue = Arrays.copyOf(queue, 2 * count);
        }
        queue[count++] = id;
    }
}
