package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** A part of a recorded run that is run again: what of it is looked at, and where it ends. */
interface Travelled {
    /** Marks the instructions of a code at which it is told where the program is. */
    void mark(CodePlace code, boolean[] stops);

    /** Whether it is told of everything that a collection does; else only of the beginnings of phases. */
    boolean seesEveryEvent(int collection);

    /** Whether all hits of breakpoints are counted now. */
    default boolean countsHits() {
        return false;
    }

    /**
     * The run is at a moment.
     *
     * @return the reason to stop there; null to go on
     * @throws LegEnded where the part ends
     */
    Stop at(Moment moment, StoppedProgram program);

    /**
     * The run has reached a beat.
     *
     * @param patch to be called where other instructions have to be marked from now on
     * @return the next beat to be told of
     * @throws LegEnded where the part ends
     */
    long beat(long beat, Runnable patch);
}
