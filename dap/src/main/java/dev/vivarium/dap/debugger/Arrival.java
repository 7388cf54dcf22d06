package dev.vivarium.dap.debugger;

/**
 * Where a search in the past has led.
 *
 * @param target null for the oldest moment that there is
 * @param stop what is told there
 */
record Arrival(Moment target, Stop stop) {}
