package dev.vivarium.dap.debugger;

/** Looks at a program at each of its stops; called by the program's thread. */
public interface StopWatcher {
    /** Nobody looks. */
    StopWatcher NOBODY = new StopWatcher() {
        @Override
        public void stopped(StoppedProgram program, Stop stop) {}

        @Override
        public void asked(StoppedProgram program) {}

        @Override
        public void resumed() {}

        @Override
        public void ended(DebuggedProgram program, int exitCode) {}
    };

    void stopped(StoppedProgram program, Stop stop);

    /** The stopped program was asked something, which may have changed it. */
    void asked(StoppedProgram program);

    void resumed();

    /** The program has come to its end, and its heap is as it left it. */
    void ended(DebuggedProgram program, int exitCode);
}
