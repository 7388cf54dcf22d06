package dev.vivarium.gc;

/**
 * The phases of a collection in the order in which the shared schedule runs them. A policy may leave phases out, repeat
 * them or do one of them its own way; see {@link Policy}.
 */
public enum Phase {
    START("start", "lock the heap", Collection::start),
    ROOTS("roots", "gather the words that the roots hold", Collection::gatherRoots),
    MARK("mark", "mark what each root reaches, depth first, on a bounded stack", Collection::mark),
    RESCAN("rescan", "while the mark stack overflowed: scan every marked object again", Collection::rescan),
    FINALISE(
            "finalise",
            "in groups of eight blocks: run finalisers of unmarked objects, then note unmarked weakref targets",
            Collection::finalise),
    KEEP_AND_FINALISE(
            "keep and finalise",
            "as finalise, but first mark all that an object of a user class reaches, itself included",
            Collection::keepAndFinalise),
    RESWEEP(
            "resweep",
            "where a finaliser may have made something reachable: scan every marked object again",
            Collection::resweep),
    EPHEMERONS("ephemerons", "mark what the finalize objects of marked targets hold, to a fixpoint"),
    FIRING("firing", "in address order: mark what the finalize objects of unmarked targets hold, and note the targets"),
    FINALISERS(
            "finalisers", "run finalisers of unmarked objects; dead references leave the map", Collection::finaliseAll),
    TARGETS("targets", "note unmarked weakref targets", Collection::noteTargets),
    DETACH("detach", "take what is due to be called out of the weakref map and queue it for the scheduler"),
    DYING(
            "dying",
            "with the heap unlocked: clear references to what was not marked, call their callbacks and finalisers"),
    SPARE("spare", "mark what became garbage only now and has finalisers or references: it waits"),
    MAP("map", "mark what the weakref map reaches; what is chosen to die stays chosen", Collection::markMap),
    FREE("free", "free unmarked objects, unmark the others, unlock the heap", Collection::free),
    CALLBACKS("callbacks", "clear the weak references to freed targets and call their callbacks", Collection::callBack),
    DONE("done", "the program goes on", collection -> false);

    /** One elementary action. */
    @FunctionalInterface
    private interface Action {
        boolean perform(Collection collection);
    }

    private final String title;
    private final String description;
    private final Action action;

    /** A phase that a policy performs in its own way. */
    Phase(String title, String description) {
        this(title, description, collection -> {
            throw new IllegalStateException("the policy has no action for this phase");
        });
    }

    Phase(String title, String description, Action action) {
        this.title = title;
        this.description = description;
        this.action = action;
    }

    public String title() {
        return title;
    }

    /** What the phase does, in one line. */
    public String description() {
        return description;
    }

    /**
     * Performs the phase's next action as the shared schedule has it.
     *
     * @return false when the phase is complete
     */
    public boolean step(Collection collection) {
        return action.perform(collection);
    }
}
