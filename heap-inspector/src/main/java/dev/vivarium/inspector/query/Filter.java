package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.HeapFacts;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** A part of an expression: chooses objects of a heap. What it gives is the caller's to change. */
@FunctionalInterface
interface Filter {
    BitSet choose(HeapFacts heap);

    /** Chooses each object by itself. */
    static BitSet each(HeapFacts heap, IntPredicate isChosen) {
        BitSet chosen = new BitSet(heap.graph().objectCount());
        for (int id = 0; id < heap.graph().objectCount(); id++) {
            if (isChosen.test(id)) {
                chosen.set(id);
            }
        }
        return chosen;
    }

    default Filter and(Filter other) {
        return heap -> {
            BitSet chosen = choose(heap);
            chosen.and(other.choose(heap));
            return chosen;
        };
    }

    default Filter or(Filter other) {
        return heap -> {
            BitSet chosen = choose(heap);
            chosen.or(other.choose(heap));
            return chosen;
        };
    }

    default Filter negate() {
        return heap -> {
            BitSet chosen = choose(heap);
            chosen.flip(0, heap.graph().objectCount());
            return chosen;
        };
    }
}
