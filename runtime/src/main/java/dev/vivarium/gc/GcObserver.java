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
}
