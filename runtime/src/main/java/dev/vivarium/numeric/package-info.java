/**
 * Functions on doubles as a C library computes them, where Java's own differ or are missing. A leaf package: plain
 * static functions, no state.
 */
package dev.vivarium.numeric;
