package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.CollectionTrigger.Cause;

/**
 * A collection that the caller begins and drives on its own thread, between two actions of the program. The collector's
 * observers are told as always.
 */
public final class SteppedCollection {
    private final Collector collector;
    private final Collection collection;

    private SteppedCollection(Collector collector, Collection collection) {
        this.collector = collector;
        this.collection = collection;
    }

    /**
     * Begins a collection; nothing has happened in it yet.
     *
     * @throws IllegalStateException while another one is in progress
     */
    public static SteppedCollection begin(Collector collector, Cause cause) {
        if (collector.isCollecting()) {
            throw new IllegalStateException("a collection is in progress");
        }
        return new SteppedCollection(collector, collector.begin(cause));
    }

    /** What may be read between two steps. */
    public Collection collection() {
        return collection;
    }

    public boolean isDone() {
        return collection.isDone();
    }

    /**
     * Performs the next elementary action.
     *
     * @throws IllegalStateException when the collection is done
     */
    public GcEvent step() {
        if (isDone()) {
            throw new IllegalStateException("the collection is done");
        }
        return collector.step(collection);
    }

    /** Goes on until work on another object begins. */
    public GcEvent stepObject() {
        return runTo(StopCondition.nextObject());
    }

    /** Goes on until the next phase begins. */
    public GcEvent stepPhase() {
        return runTo(StopCondition.nextPhase());
    }

    /**
     * Goes on until a condition holds or the collection is done.
     *
     * @return the last event; the beginning of {@code DONE} where the condition never held
     */
    public GcEvent runTo(StopCondition condition) {
        GcEvent event;
        do {
            event = step();
        } while (!condition.stopsAfter(collection, event) && !isDone());
        return event;
    }

    /** Performs all that is left. */
    public void finish() {
        while (!isDone()) {
            step();
        }
    }
}
