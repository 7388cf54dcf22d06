package dev.vivarium.gc.policy;

import dev.vivarium.gc.Policy;
import dev.vivarium.heap.FinaliserBits;

/**
 * What MicroPython ships: the weakref map is a root, so finalize objects and all they hold live until their target dies.
 * Not sound: a reference can be freed together with its target and still be called.
 */
final class Merged implements Policy {
    private static final Facts FACTS = new Facts(
            "merged",
            "as MicroPython ships it: the weakref map is a root",
            true,
            FinaliserBits.NEVER,
            Weakrefs.MAP,
            false,
            false);

    @Override
    public Facts facts() {
        return FACTS;
    }
}
