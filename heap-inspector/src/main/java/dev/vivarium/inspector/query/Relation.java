package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.BitSet;

/** How the chosen objects stand to those that an inner expression chooses. */
enum Relation {
    /** Some inner object is reached from it. */
    REACHES,
    /** It is reached from some inner object. */
    REACHED_FROM,
    /** It refers to an inner object, at most through blocks that are no Python objects. */
    HOLDS,
    /** An inner object refers to it, at most through such blocks. */
    HELD_BY,
    /** An inner object would be garbage without it. */
    RETAINS,
    /** It would be garbage without an inner object. */
    RETAINED_BY;

    Filter of(Filter inner) {
        return heap -> choose(heap, inner.choose(heap));
    }

    private BitSet choose(HeapFacts heap, BitSet inner) {
        switch (this) {
            case REACHES:
                return spread(heap.graph(), inner, false, true);
            case REACHED_FROM:
                return spread(heap.graph(), inner, true, true);
            case HOLDS:
                return spread(heap.graph(), inner, false, false);
            case HELD_BY:
                return spread(heap.graph(), inner, true, false);
            case RETAINS:
                return keepers(heap, inner);
            default:
                return kept(heap, inner);
        }
    }

    /**
     * What one or more edges lead to.
     *
     * @param forward along the edges, not against them
     * @param through whether the way may go on behind Python objects
     */
    private static BitSet spread(HeapGraph graph, BitSet from, boolean forward, boolean through) {
        BitSet found = new BitSet(graph.objectCount());
        int[] queue = new int[graph.objectCount()];
        int end = 0;
        for (int id = from.nextSetBit(0); id >= 0; id = from.nextSetBit(id + 1)) {
            end = step(graph, id, forward, found, queue, end);
        }
        for (int at = 0; at < end; at++) {
            if (through || !graph.type(queue[at]).isPython()) {
                end = step(graph, queue[at], forward, found, queue, end);
            }
        }
        return found;
    }

    private static int step(HeapGraph graph, int id, boolean forward, BitSet found, int[] queue, int end) {
        int count = forward ? graph.endEdge(id) - graph.firstEdge(id) : graph.incomingCount(id);
        int last = end;
        for (int i = 0; i < count; i++) {
            int next = forward ? graph.target(graph.firstEdge(id) + i) : graph.source(graph.incomingEdge(id, i));
            if (next != graph.superRoot() && !found.get(next)) {
                found.set(next);
                queue[last++] = next;
            }
        }
        return last;
    }

    private static BitSet keepers(HeapFacts heap, BitSet inner) {
        BitSet found = new BitSet();
        for (int id = inner.nextSetBit(0); id >= 0; id = inner.nextSetBit(id + 1)) {
            int above = heap.sizes().keeper(id);
            while (above >= 0 && above != heap.graph().superRoot() && !found.get(above)) {
                found.set(above);
                above = heap.sizes().keeper(above);
            }
        }
        return found;
    }

    /** Goes up from each object until it is known whether something above is an inner object. */
    private static BitSet kept(HeapFacts heap, BitSet inner) {
        int count = heap.graph().objectCount();
        BitSet found = new BitSet(count);
        BitSet known = new BitSet(count);
        int[] way = new int[count];
        for (int id = 0; id < count; id++) {
            int length = 0;
            int at = id;
            boolean isKept = false;
            while (at >= 0 && at < count && !known.get(at) && !isKept) {
                way[length++] = at;
                at = heap.sizes().keeper(at);
                isKept = at >= 0 && at < count && inner.get(at);
            }
            isKept |= at >= 0 && at < count && known.get(at) && found.get(at);
            for (int i = 0; i < length; i++) {
                known.set(way[i]);
                found.set(way[i], isKept);
            }
        }
        return found;
    }
}
