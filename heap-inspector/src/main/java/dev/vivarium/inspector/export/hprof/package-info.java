/**
 * A heap graph as an HPROF file, version 1.0.2, for tools that read heap dumps of the JVM. Uses {@code graph}.
 *
 * <p>Invariants: every object of the graph is one object of the file, with its address and its size; the same graph gives
 * the same bytes.
 */
package dev.vivarium.inspector.export.hprof;
