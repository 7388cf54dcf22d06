package dev.vivarium.vm;

/**
 * Where the result goes of a native that a thread's outermost run of the interpreter called without a detour.
 *
 * @param slot the index on the value stack
 * @param entersWith whether a {@code with} statement called, which begins when the native returns
 */
public record CallPlace(int slot, boolean entersWith) {}
