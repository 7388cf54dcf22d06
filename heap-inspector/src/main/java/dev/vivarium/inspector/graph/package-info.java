/**
 * The read-only model of a heap that every analysis asks: objects numbered in address order, the references between
 * them as the collector follows them, types and texts. Made from a {@link
 * dev.vivarium.inspector.capture.Snapshot} and independent of any machine. Uses {@code capture} and the runtime's {@code
 * heap}.
 *
 * <p>Invariants: an edge is a word of an object that names the start of an object, which is what keeps that object
 * alive; whether the layout says that the word holds a reference is a property of the edge. Everything is in arrays of a
 * size linear in the used heap.
 */
package dev.vivarium.inspector.graph;
