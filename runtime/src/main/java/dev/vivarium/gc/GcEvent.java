package dev.vivarium.gc;

/**
 * What one action of a collection did.
 *
 * @param phase the phase it belongs to
 * @param kind what happened
 * @param object the address of the object it happened to; NULL for {@link Kind#PHASE}
 * @param source the object that the edge comes from, or the weakref target of a reference; else NULL
 * @param detail a number whose meaning depends on the kind
 */
public record GcEvent(Phase phase, Kind kind, long object, long source, int detail) {
    /** What happened. */
    public enum Kind {
        /** The phase begins. */
        PHASE,
        /** A root names an unmarked object, which is marked; detail: the root's index in {@link Roots}. */
        ROOT,
        /** A root names an object that is marked already; detail: the root's index. */
        ROOT_AGAIN,
        /** An object is marked and stacked, for word {@code detail} of {@code source} names it. */
        MARK,
        /** As {@link #MARK}, but the mark stack is full: the object's own words wait for the rescan. */
        MARK_OVERFLOWED,
        /** The policy marks an object that no marked object needs to name, because of {@code source} or of nothing. */
        MARK_BY_POLICY,
        /** The words of a marked object are scanned again. */
        RESCAN,
        /** The finaliser bit of an unmarked object was acted on; detail: {@link Outcome}. */
        FINALISER,
        /** An unmarked weakref target: its entry in the map became pending. */
        TARGET_DIES,
        /** What is due to be called left the weakref map; detail: how many references. */
        DETACHED,
        /** An object was freed; detail: its blocks. */
        FREE,
        /**
         * A reference to {@code source}, which was freed, is about to be cleared and called; detail: 1 if it is still
         * there, 0 if it was itself freed before its turn.
         */
        REFERENCE_DUE,
        /** That reference was cleared and called; detail: {@link Outcome}. */
        CALLBACK
    }

    /** What became of a finaliser or callback. */
    public enum Outcome {
        /** There was none. */
        NONE,
        RETURNED,
        /** It returned and said that it made nothing reachable again. */
        DISCLAIMED,
        RAISED,
        /** The reference was itself freed before its turn, and had no callback. */
        FREED
    }

    /** The outcome of a {@link Kind#FINALISER} or {@link Kind#CALLBACK}. */
    public Outcome outcome() {
        return OUTCOMES[detail];
    }

    private static final Outcome[] OUTCOMES = Outcome.values();
}
