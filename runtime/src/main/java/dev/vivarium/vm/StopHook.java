package dev.vivarium.vm;

/** Is asked by the program's thread wherever it may have to stop. */
public interface StopHook {
    /**
     * The program is about to run an instruction in front of which it may have to stop. Returns when it is to go on;
     * what is thrown ends the program.
     */
    void reached(ProgramFrames frames);

    /** An exception was raised and is about to look for its handler; the innermost frame is the one that raised it. */
    void raised(ProgramFrames frames, long exception);

    /** Code was loaded; nothing of it has run. */
    void loaded(CodePlace code);

    /** A wait of the program was ended from outside, and goes on after this; the innermost frame is the one that waits. */
    default void waiting(ProgramFrames frames) {}

    /** The program made a thread, which has not run. */
    default void threadStarted(int number) {}

    /** A thread other than the first has come to its end. */
    default void threadEnded(int number) {}
}
