package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.heap.Value;

/** Stops when the object that is worked on is not that of the first event any more. */
final class NextObject implements StopCondition {
    private boolean begun;
    private long current;

    @Override
    public boolean stopsAfter(Collection collection, GcEvent event) {
        long object = workedOn(event);
        if (!begun) {
            begun = true;
            current = object;
            // An event that is no edge is all that happens to its object.
            return !isEdge(event);
        }
        return object != current;
    }

    private static boolean isEdge(GcEvent event) {
        return event.kind() == Kind.MARK || event.kind() == Kind.MARK_OVERFLOWED;
    }

    private static long workedOn(GcEvent event) {
        if (event.kind() == Kind.PHASE) {
            return Value.NULL;
        }
        return isEdge(event) ? event.source() : event.object();
    }
}
