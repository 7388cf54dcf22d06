package dev.vivarium.gc.policy;

import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;
import java.util.List;

/**
 * The change proposed to {@link Merged}: what dies is chosen without the weakref map, which is marked afterwards. A
 * finalize object that reaches its own target no longer leaks, but what only finalize objects hold is chosen, too, while
 * their target lives: its finalisers run early and references to it are cleared.
 */
final class SecondClosure implements Policy {
    private static final Facts FACTS = new Facts(
            "second-closure",
            "the weakref map is marked after finalisers and targets are chosen",
            false,
            FinaliserBits.NEVER,
            Weakrefs.MAP,
            false,
            false);
    private static final List<Phase> PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.FINALISE,
            Phase.MAP,
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
