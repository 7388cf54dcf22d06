package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Hazard;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.StopCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Follows the collections of a program and decides where in them it stops. Sees the beginnings of phases only, at the
 * collector's full speed, as long as nothing asks for more.
 */
final class CollectionWatch implements GcObserver {
    /** What stops in a collection, and why. */
    interface Stopper {
        /** Called by the program's thread; returns when it is to go on. */
        void stopInCollection(Stop.Reason reason, String text, List<Integer> breakpoints);

        /** Whether a pause is wanted. */
        boolean wantsPause();

        /** Whether a step of the program ends where a collection begins or goes on. */
        boolean stepEndsIn(ActiveCollection collection, boolean begins);

        /** The part of a recorded run that is being run again, where nothing else stops the program; or null. */
        Travelled travelled();

        /** Called in such a part. */
        void travelsThroughCollection();
    }

    private final Stopper stopper;
    private final OwnWork ownWork;
    private final IntSupplier depth;
    private final Listing listing;
    private final List<ActiveCollection> active = new ArrayList<>();
    private final Map<Integer, FateWatch> fates = new ConcurrentHashMap<>();
    private volatile Set<CollectionStop> filters = Set.of();
    /** Breakpoints in the listing: ids by line. */
    private volatile Map<Integer, Integer> lines = Map.of();

    private StopCondition step;

    /** @param depth how many frames the program has now */
    CollectionWatch(Stopper stopper, OwnWork ownWork, IntSupplier depth, Listing listing) {
        this.stopper = stopper;
        this.ownWork = ownWork;
        this.depth = depth;
        this.listing = listing;
    }

    Listing listing() {
        return listing;
    }

    void setFilters(Set<CollectionStop> wanted) {
        filters = Set.copyOf(wanted);
    }

    void setLines(Map<Integer, Integer> idsByLine) {
        lines = Map.copyOf(idsByLine);
    }

    void takeOver(CollectionWatch earlier) {
        filters = earlier.filters;
        lines = earlier.lines;
    }

    Map<Integer, FateWatch> fates() {
        return fates;
    }

    /** The collections in progress, outermost first. */
    List<ActiveCollection> active() {
        return List.copyOf(active);
    }

    /** Stops when a condition holds; null for no step. */
    void step(StopCondition condition) {
        step = condition;
    }

    @Override
    public Detail detail() {
        Travelled travelled = stopper.travelled();
        if (travelled != null) {
            return !active.isEmpty()
                            && travelled.seesEveryEvent(innermost().collection().number())
                    ? Detail.EVERY_EVENT
                    : Detail.PHASES;
        }
        boolean everything = !ownWork.goesOn()
                && (step != null && step.detail() == Detail.EVERY_EVENT
                        || needsEveryEvent()
                        || !active.isEmpty() && stopper.stepEndsIn(innermost(), false));
        return everything ? Detail.EVERY_EVENT : Detail.PHASES;
    }

    /** Whether one of the stops that are set wants to be told of everything. */
    boolean needsEveryEvent() {
        return !fates.isEmpty() || !lines.isEmpty() || filters.stream().anyMatch(CollectionStop::needsEveryEvent);
    }

    /** The program was made what it was at another moment, at which no collection was in progress. */
    void rewound() {
        active.clear();
        step = null;
        fates.values().forEach(FateWatch::rewound);
    }

    private ActiveCollection innermost() {
        return active.get(active.size() - 1);
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        boolean begins = event.kind() == Kind.PHASE && event.phase() == Phase.START;
        if (begins) {
            active.add(new ActiveCollection(collection, depth.getAsInt(), event));
        } else if (active.isEmpty() || innermost().collection() != collection) {
            // It began before anybody watched.
            return;
        }
        innermost().did(event);
        if (!ownWork.goesOn() && stopper.travelled() != null) {
            stopper.travelsThroughCollection();
        } else if (!ownWork.goesOn()) {
            stopWhereDue(collection, event, begins);
        }
        if (collection.isDone()) {
            active.remove(active.size() - 1);
        }
    }

    @Override
    public void hazard(Hazard hazard) {
        if (!ownWork.goesOn() && filters.contains(CollectionStop.HAZARD) && stopper.travelled() == null) {
            stopper.stopInCollection(Stop.Reason.COLLECTION, hazard.message(), List.of());
        }
    }

    /** The scheduler has called one; in a collection an event tells it. */
    @Override
    public void calledLater(Outcome outcome) {
        CollectionStop stop = CollectionStop.WEAKREF_CALLBACK;
        if (!ownWork.goesOn() && filters.contains(stop) && stopper.travelled() == null) {
            stopper.stopInCollection(Stop.Reason.COLLECTION, stop.label(), List.of());
        }
    }

    private void stopWhereDue(Collection collection, GcEvent event, boolean begins) {
        boolean stepEnds = step != null && step.stopsAfter(collection, event);
        Stop stop = reason(collection, event, 0);
        if (stop != null) {
            stopper.stopInCollection(stop.reason(), stop.text(), stop.breakpoints());
        } else if (stopper.wantsPause()) {
            stopper.stopInCollection(Stop.Reason.PAUSE, "", List.of());
        } else if (stepEnds || stopper.stepEndsIn(innermost(), begins)) {
            stopper.stopInCollection(Stop.Reason.STEP, "", List.of());
        }
    }

    /** Why the stops that are set stop the program at an event; null where they do not. */
    Stop reason(Collection collection, GcEvent event, int thread) {
        List<Integer> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (FateWatch watch : fates.values()) {
            Fate fate = watch.sees(collection, event);
            if (fate != null) {
                ids.add(watch.id());
                texts.add(watch.name() + " is " + fate.word());
            }
        }
        Integer line = lines.get(listing.line(event));
        if (line != null) {
            ids.add(line);
        }
        for (CollectionStop filter : filters) {
            if (filter.holds(event)) {
                texts.add(filter.label());
            }
        }
        if (!ids.isEmpty()) {
            Stop.Reason reason = line == null ? Stop.Reason.DATA : Stop.Reason.BREAKPOINT;
            return new Stop(reason, thread, String.join("; ", texts), ids);
        }
        return texts.isEmpty() ? null : new Stop(Stop.Reason.COLLECTION, thread, String.join("; ", texts), List.of());
    }
}
