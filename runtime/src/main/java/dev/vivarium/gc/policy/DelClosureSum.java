package dev.vivarium.gc.policy;

import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * Calls {@code __del__} of user classes inside the collection after marking all that the object reaches, which is freed
 * one collection later. Of objects that reach each other only the first is finalised. Not sound: a finaliser can get at
 * an unmarked object that it does not reach through a weak reference.
 */
final class DelClosureSum implements Policy {
    private static final Facts FACTS = new Facts(
            "del-closure-sum",
            "__del__ of user classes is called; what the object reaches lives until the next collection",
            true,
            FinaliserBits.BY_CLASS,
            Weakrefs.MAP,
            true,
            false);
    private static final List<Phase> PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.KEEP_AND_FINALISE,
            Phase.RESWEEP,
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
}
