package dev.vivarium.gc;

/**
 * Watches collections. Called between the actions of a collection, when nothing changes; it may read the heap, not write
 * it.
 */
public interface GcObserver {
    /** How much an observer wants to see. */
    enum Detail {
        /** {@link GcEvent.Kind#PHASE} only; phases then run at full speed. */
        PHASES,
        EVERY_EVENT
    }

    void event(Collection collection, GcEvent event);

    /** Asked before every action; may change from one to the next. */
    default Detail detail() {
        return Detail.EVERY_EVENT;
    }

    /** The program has made a reference. */
    default void made(long reference, long target) {}

    /** The program has taken a reference out of its target's list: by {@code detach()}, or by calling a finalizer. */
    default void detached(long reference) {}

    /** The callback of a reference is about to be called outside a collection: by the scheduler or on exit. */
    default void callingLater(long reference) {}

    /** That call is over; the reference may be gone. */
    default void calledLater(GcEvent.Outcome outcome) {}

    /**
     * A freed object is about to be handed to the program, which is ended for it when all observers have returned. May be
     * told inside or outside a collection.
     */
    default void hazard(Hazard hazard) {}

    /** The program has come to its end; what is called on exit follows. */
    default void programEnds() {}
}
