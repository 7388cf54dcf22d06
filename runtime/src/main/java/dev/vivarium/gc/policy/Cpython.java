package dev.vivarium.gc.policy;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * CPython 3.11: a registry holds finalize objects with their arguments until they are called; of cyclic garbage all
 * references are cleared, then callbacks are called, then every {@code __del__} in the order in which the objects were
 * made, with nothing freed and the heap usable; what was made reachable survives.
 *
 * <p>Objects that no cycle keeps die in the order in which reference counting would free them, {@code __del__} before
 * references. What is not emulated: that they die at once and not at the next collection; which of several that lost
 * their last reference did so first (the older is taken to have); and that what an object holds is spared when its own
 * finaliser made it reachable again.
 */
final class Cpython implements Policy {
    private static final Facts FACTS = new Facts(
            "cpython",
            "as CPython: callbacks and __del__ run before anything is freed, finalizers are kept in a registry",
            true,
            FinaliserBits.ALWAYS,
            Weakrefs.MAP_AND_EXIT_HOOK,
            false,
            true);
    private static final List<Phase> PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.DYING,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.SPARE,
            Phase.FINALISE,
            Phase.FREE,
            Phase.CALLBACKS,
            Phase.DONE);

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public List<Phase> phases() {
        return PHASES;
    }

    @Override
    public Steps steps(Collection collection) {
        return new CpythonSteps(collection);
    }
}
