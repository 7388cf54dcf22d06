package dev.vivarium.dap.debugger;

/** The program is running, so it cannot be asked. */
public final class NotStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStoppedException() {
        super("the program is not stopped", null, false, false);
    }
}
