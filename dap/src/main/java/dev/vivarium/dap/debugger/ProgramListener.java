package dev.vivarium.dap.debugger;

/** Is told what happens to the program; called by the program's thread. */
public interface ProgramListener {
    /** Where output goes. */
    enum Channel {
        OUTPUT,
        ERROR,
        CONSOLE
    }

    void output(Channel channel, String text);

    /** A breakpoint prints a message instead of stopping; there may be very many. */
    default void message(String text) {
        output(Channel.CONSOLE, text);
    }

    void stopped(Stop stop);

    /**
     * Returns when what was asked last has its answer on the way: what becomes of it is told only then. Called by the
     * program's thread.
     */
    default void awaitAnswer() {}

    /** The program goes on though nobody asked for that by a request which says so. */
    default void goesOn(int thread) {}

    void breakpointChanged(Breakpoint breakpoint);

    /**
     * A module's code was loaded.
     *
     * @param file absolute, or as a module that comes with the runtime is named
     */
    default void sourceLoaded(String file) {}

    void threadStarted(int thread);

    void threadEnded(int thread);

    void ended(int exitCode);
}
