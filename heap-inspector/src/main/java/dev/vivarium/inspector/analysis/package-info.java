/**
 * Questions about a heap graph: why an object is alive, what it keeps alive, what lives only because of a look-alike.
 * Uses {@code graph} alone, so the answers are the same for a running machine and for a file.
 *
 * <p>Invariants: time and memory are nearly linear in the graph; nothing recurses, however long a chain of objects is.
 */
package dev.vivarium.inspector.analysis;
