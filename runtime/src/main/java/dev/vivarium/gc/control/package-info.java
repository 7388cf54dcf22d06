/**
 * Collections under control: stepping one that the caller begins, pausing one that the program begins, and what became
 * of each object. May depend on {@code gc}, {@code heap} and {@code text}.
 *
 * <p>Always holds: between two events nothing in the heap changes, whoever reads it.
 */
package dev.vivarium.gc.control;
