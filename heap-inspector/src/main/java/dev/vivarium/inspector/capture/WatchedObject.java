package dev.vivarium.inspector.capture;

import java.util.List;

/**
 * An entry of the weakref table.
 *
 * @param watchers in the order in which they will be served
 * @param isHeldByTable whether the last collection found that only finalizers in the table keep the target alive
 */
public record WatchedObject(DescribedObject target, List<Watcher> watchers, boolean isHeldByTable) {
    WatchedObject heldByTable(boolean held) {
        return new WatchedObject(target, watchers, held);
    }
}
