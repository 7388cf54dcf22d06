package dev.vivarium.dap.debugger;

/** Ends the program's thread because the debugger wants so; no Python code sees it. */
final class ProgramTerminated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProgramTerminated() {
        super("terminated by the debugger", null, false, false);
    }
}
