package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import java.util.OptionalInt;

/**
 * When something happened.
 *
 * @param collection the number of the collection; outside of one, that of the last
 * @param event the number of the event in it; empty outside, or where not every event was told
 * @param phase the phase; null outside
 */
public record Moment(int collection, OptionalInt event, Phase phase) {
    static Moment in(Collection collection) {
        return new Moment(collection.number(), collection.eventNumber(), collection.phase());
    }

    static Moment after(int collection) {
        return new Moment(collection, OptionalInt.empty(), null);
    }
}
