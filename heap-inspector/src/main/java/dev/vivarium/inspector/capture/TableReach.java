package dev.vivarium.inspector.capture;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.RootName;
import java.util.HashSet;
import java.util.Set;

/**
 * What the last collection reached from the weakref table alone. The table is visited after the other roots; where it is
 * not, or is no root at all, nothing is known.
 */
final class TableReach {
    /** Birth numbers. */
    private final Set<Integer> objects = new HashSet<>();

    private boolean inTable;

    void event(Collection collection, GcEvent event) {
        switch (event.kind()) {
            case PHASE:
                inTable = false;
                if (event.phase() == Phase.START) {
                    objects.clear();
                }
                break;
            case ROOT:
                visit(collection, event);
                reach(collection, event);
                break;
            case ROOT_AGAIN:
                visit(collection, event);
                break;
            case MARK:
            case MARK_OVERFLOWED:
                reach(collection, event);
                break;
            default:
                break;
        }
    }

    private void visit(Collection collection, GcEvent event) {
        inTable = collection.roots().name(event.detail()).kind() == RootName.Kind.WEAKREF_MAP;
        if (!inTable) {
            objects.clear();
        }
    }

    private void reach(Collection collection, GcEvent event) {
        if (inTable) {
            objects.add(collection.heap().births.of(event.object()));
        }
    }

    boolean holds(DescribedObject object) {
        return objects.contains(object.birth());
    }
}
