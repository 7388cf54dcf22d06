package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.Interruption;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A number for each object of a heap, found by the object's birth number; eight bytes an object. */
final class BirthIndex {
    private static final int NONE = -1;

    /** Birth numbers with the numbers that are looked for below them, sorted. */
    private final long[] pairs;

    /** @param value the number of an object, not negative */
    BirthIndex(HeapGraph graph, IntUnaryOperator value) {
        pairs = new long[graph.objectCount()];
        for (int id = 0; id < pairs.length; id++) {
            Interruption.check(id);
            pairs[id] = (long) graph.birth(id) << Integer.SIZE | value.applyAsInt(id);
        }
        Arrays.sort(pairs);
    }

    /** The number of the object with a birth number, -1 where there is none. */
    int of(int birth) {
        long least = (long) birth << Integer.SIZE;
        int found = Arrays.binarySearch(pairs, least);
        int at = found < 0 ? -found - 1 : found;
        return at < pairs.length && pairs[at] >> Integer.SIZE == birth ? (int) pairs[at] : NONE;
    }
}
