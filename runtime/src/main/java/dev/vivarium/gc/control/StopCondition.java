package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcObserver.Detail;
import dev.vivarium.gc.Phase;
import java.util.Set;

/** After which event to stop. A condition may keep what it has seen: use each for one run. */
@FunctionalInterface
public interface StopCondition {
    /** Asked once for each event, in order. */
    boolean stopsAfter(Collection collection, GcEvent event);

    /** What has to be told for the condition to be seen. */
    default Detail detail() {
        return Detail.EVERY_EVENT;
    }

    /** After the next event. */
    static StopCondition nextEvent() {
        return (collection, event) -> true;
    }

    /** When the next phase begins, whichever it is. */
    static StopCondition nextPhase() {
        return new PhaseBegins(null);
    }

    /** When a phase begins; phases before it run at full speed. */
    static StopCondition phaseBegins(Phase phase) {
        return new PhaseBegins(phase);
    }

    /** When a collection begins. */
    static StopCondition collectionBegins() {
        return new PhaseBegins(Phase.START);
    }

    /**
     * When work on another object begins: while marking, when the words of another object are scanned; else with the
     * next object that something happens to. The beginning of a phase stops, too.
     */
    static StopCondition nextObject() {
        return new NextObject();
    }

    /** When an object is marked. */
    static StopCondition marked(long object) {
        return happensTo(object, Set.of(Kind.ROOT, Kind.MARK, Kind.MARK_OVERFLOWED, Kind.MARK_BY_POLICY));
    }

    /** When the finaliser of an object has run. */
    static StopCondition finalised(long object) {
        return happensTo(object, Set.of(Kind.FINALISER));
    }

    /** When an object was freed. */
    static StopCondition freed(long object) {
        return happensTo(object, Set.of(Kind.FREE));
    }

    private static StopCondition happensTo(long object, Set<Kind> kinds) {
        return (collection, event) -> event.object() == object && kinds.contains(event.kind());
    }

    /** After event {@code number} of a collection; the events are counted as {@link Collection#eventNumber} does. */
    static StopCondition eventNumber(int number) {
        return (collection, event) -> collection.eventNumber().orElse(0) == number;
    }

    /** When this or the other stops. */
    default StopCondition or(StopCondition other) {
        StopCondition first = this;
        return new StopCondition() {
            @Override
            public boolean stopsAfter(Collection collection, GcEvent event) {
                // Both are asked, since either may keep count.
                return first.stopsAfter(collection, event) | other.stopsAfter(collection, event);
            }

            @Override
            public Detail detail() {
                return first.detail() == Detail.EVERY_EVENT ? Detail.EVERY_EVENT : other.detail();
            }
        };
    }
}
