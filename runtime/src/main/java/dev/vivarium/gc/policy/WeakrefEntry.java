package dev.vivarium.gc.policy;

import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * Weak references without a weakref map, on top of {@link DelResweep}: an entry with a finaliser hangs on the target, so
 * that only objects with attributes can be targets. A finalizer has a finaliser of its own, which runs its function
 * inside the collection unless the exit hook keeps it; then it and all that it holds stays until the program ends.
 */
final class WeakrefEntry implements Policy {
    /** Those of {@link DelResweep}; callbacks are left to the scheduler. */
    private static final List<Phase> PHASES =
            DelResweep.PHASES.stream().filter(phase -> phase != Phase.CALLBACKS).toList();

    private final Facts facts;

    WeakrefEntry(boolean hasExitHook) {
        facts = new Facts(
                hasExitHook ? "weakref-entry" : "weakref-entry:noatexit",
                "weak references are entries with __del__ on their targets; "
                        + (hasExitHook ? "finalizers hang in the exit hook" : "there is no exit hook"),
                false,
                FinaliserBits.BY_CLASS,
                hasExitHook ? Weakrefs.ENTRIES_AND_EXIT_HOOK : Weakrefs.ENTRIES,
                true,
                false);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public List<Phase> phases() {
        return PHASES;
    }
}
