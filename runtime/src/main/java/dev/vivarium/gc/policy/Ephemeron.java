package dev.vivarium.gc.policy;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * Finalize objects as ephemerons: what they hold is alive while their target is, and no longer keeps the target alive.
 * Native finalisers and weak references are looked at only after that, references to dying targets leave the map before
 * anything runs, and their callbacks are called by the scheduler when the collection is over.
 */
final class Ephemeron implements Policy {
    private static final Facts FACTS = new Facts(
            "ephemeron",
            "what a finalizer holds lives as long as its target, and does not keep it",
            false,
            FinaliserBits.NEVER,
            Weakrefs.UNTRACED_MAP,
            false,
            true);
    private static final List<Phase> PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.EPHEMERONS,
            Phase.FIRING,
            Phase.FINALISERS,
            Phase.TARGETS,
            Phase.DETACH,
            Phase.FREE,
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
        return new EphemeronSteps(collection);
    }
}
