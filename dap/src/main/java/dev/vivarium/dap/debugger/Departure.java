package dev.vivarium.dap.debugger;

/** Thrown through a program that is about to go to another moment of its run. */
final class Departure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Departure() {
        super(null, null, false, false);
    }
}
