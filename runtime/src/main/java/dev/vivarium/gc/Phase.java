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
