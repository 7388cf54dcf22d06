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

    void stopped(Stop stop);

    void breakpointChanged(LineBreakpoint breakpoint);

    void threadStarted(int thread);

    void threadEnded(int thread);

    void ended(int exitCode);
}
