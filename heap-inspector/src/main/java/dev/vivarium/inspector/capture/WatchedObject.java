package dev.vivarium.inspector.capture;

import java.util.List;

/**
 * An entry of the weakref table.
 *
 * @param watchers in the order in which they will be served
 */
public record WatchedObject(DescribedObject target, List<Watcher> watchers) {}
