package dev.vivarium.dap.debugger;

import java.util.List;

/** What a client debugs: a program that was launched for it, or one that it attached to. */
public interface Debuggee {
    DebuggedProgram program();

    /** The program and its arguments, as the user named them. */
    List<String> shown();

    /** The client has said all that it wants to stop at: the program may run. */
    void start();

    /** Waits for the program to end, 0 for as long as it takes; false where it does not within the time. */
    boolean await(long milliseconds) throws InterruptedException;
}
