package dev.vivarium.dap.debugger;

/** Thrown through a program that has run far enough; what it was doing is given up. */
final class LegEnded extends RuntimeException {
    private static final long serialVersionUID = 1;

    LegEnded() {
        super(null, null, false, false);
    }
}
