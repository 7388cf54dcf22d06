package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.analysis.Liveness.Reach;
import java.util.function.BiPredicate;

/** What an object is or is not; the constants' names in small letters are the language's words. */
enum Flag {
    PYTHON((heap, id) -> heap.graph().type(id).isPython()),
    FINALISER((heap, id) -> heap.graph().hasFinaliser(id)),
    WEAKREF((heap, id) -> heap.graph().hasWeakref(id)),
    MARKED((heap, id) -> heap.graph().isMarked(id)),
    ALIVE((heap, id) -> heap.liveness().reach(id) != Reach.NONE),
    GARBAGE((heap, id) -> heap.liveness().reach(id) == Reach.NONE),
    LOOKALIKE((heap, id) -> heap.liveness().reach(id) == Reach.LOOK_ALIKE);

    private final BiPredicate<HeapFacts, Integer> test;

    Flag(BiPredicate<HeapFacts, Integer> test) {
        this.test = test;
    }

    Filter filter() {
        return heap -> Filter.each(heap, id -> test.test(heap, id));
    }
}
