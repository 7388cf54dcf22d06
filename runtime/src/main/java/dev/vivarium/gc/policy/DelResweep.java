package dev.vivarium.gc.policy;

import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * Calls {@code __del__} of user classes inside the collection, then scans the marked objects again, so that what a
 * finaliser stored in one survives. Not sound: a finaliser that returns {@code ...} promises that this is not needed, and
 * the roots are not looked at again.
 */
final class DelResweep implements Policy {
    private static final Facts FACTS = new Facts(
            "del-resweep",
            "__del__ of user classes is called; marked objects are scanned again afterwards",
            true,
            FinaliserBits.BY_CLASS,
            Weakrefs.MAP,
            true,
            false);
    /** Also those of the policies built on this one. */
    static final List<Phase> PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.FINALISE,
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
