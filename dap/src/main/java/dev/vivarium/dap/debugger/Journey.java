package dev.vivarium.dap.debugger;

/** Finds where to go, looking back from a moment. Called where the program runs nothing. */
@FunctionalInterface
interface Journey {
    Arrival search(Past past, Moment from);
}
