package dev.vivarium.vm;

/** Decides at once that the program need not stop in front of an instruction; runs no code and changes nothing. */
@FunctionalInterface
public interface StopTest {
    /** Whether it is known that the program goes on; otherwise {@link StopHook#reached} is asked. */
    boolean passes(ProgramFrames frames);
}
