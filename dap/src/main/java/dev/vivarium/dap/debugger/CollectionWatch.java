package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcObserver;
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
    }

    private final Stopper stopper;
    private final IntSupplier depth;
    private final Listing listing;
    private final List<ActiveCollection> active = new ArrayList<>();
    private final Map<Integer, FateWatch> fates = new ConcurrentHashMap<>();
    private volatile Set<CollectionStop> filters = Set.of();
    /** Breakpoints in the listing: ids by line. */
    private volatile Map<Integer, Integer> lines = Map.of();

    private StopCondition step;
    private boolean muted;

    /** @param depth how many frames the program has now */
    CollectionWatch(Stopper stopper, IntSupplier depth, Listing listing) {
        this.stopper = stopper;
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

    /** While the debugger itself runs code in the program, collections do not stop. */
    void mute(boolean isMuted) {
        muted = isMuted;
    }

    @Override
    public Detail detail() {
        boolean everything = !muted
                && (step != null && step.detail() == Detail.EVERY_EVENT
                        || !fates.isEmpty()
                        || !lines.isEmpty()
                        || filters.stream().anyMatch(CollectionStop::needsEveryEvent)
                        || !active.isEmpty() && stopper.stepEndsIn(innermost(), false));
        return everything ? Detail.EVERY_EVENT : Detail.PHASES;
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
        if (!muted) {
            stopWhereDue(collection, event, begins);
        }
        if (collection.isDone()) {
            active.remove(active.size() - 1);
        }
    }

    private void stopWhereDue(Collection collection, GcEvent event, boolean begins) {
        boolean stepEnds = step != null && step.stopsAfter(collection, event);
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
            stopper.stopInCollection(reason, String.join("; ", texts), ids);
        } else if (!texts.isEmpty()) {
            stopper.stopInCollection(Stop.Reason.COLLECTION, String.join("; ", texts), List.of());
        } else if (stopper.wantsPause()) {
            stopper.stopInCollection(Stop.Reason.PAUSE, "", List.of());
        } else if (stepEnds || stopper.stepEndsIn(innermost(), begins)) {
            stopper.stopInCollection(Stop.Reason.STEP, "", List.of());
        }
    }
}
