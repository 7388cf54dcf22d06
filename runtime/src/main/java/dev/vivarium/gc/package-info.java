/**
 * The collector: an explicit state machine over the heap's block planes, the named roots it starts from, the weakref
 * map, and the events that observers see. Knows no Python type; calls upwards go through {@link
 * dev.vivarium.gc.Finalisation} and {@link dev.vivarium.gc.RootSource}. May depend on {@code heap} and {@code text}.
 *
 * <p>Invariants: objects never move; outside a collection no block is marked; what a step does is the same with and
 * without observers; freed memory is never read.
 */
package dev.vivarium.gc;
