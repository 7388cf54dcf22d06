package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;

/**
 * Where the program's thread waits inside a collection.
 *
 * @param collection the collection, the innermost where a callback began another one
 * @param event what happened last
 */
public record Pause(Collection collection, GcEvent event) {}
