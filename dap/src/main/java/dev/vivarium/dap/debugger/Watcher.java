package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.Arrays;

/** Looks at moments of the past, in the order of time. */
interface Watcher {
    /**
     * Another part of the run follows; what comes now is not what followed the last moment seen.
     *
     * @param from the position from which something is looked for
     * @return the beat at which to begin to look: an earlier one where more has to be known
     */
    default long begin(Position from) {
        return from.beat();
    }

    /** Whether all hits of breakpoints are counted that lie in what it sees. */
    default boolean countsHits() {
        return false;
    }

    void mark(CodePlace code, boolean[] stops);

    default boolean seesEveryEvent(int collection) {
        return false;
    }

    /** @param isEnd whether it is the last moment, from which it is looked back */
    void sees(Moment moment, StoppedProgram program, boolean isEnd);

    /** As {@link #sees}, for the end of a part that is the first moment of the one seen before: now it is known how the program came there. */
    default void seesJoint(Moment moment, StoppedProgram program) {}

    /** Whether what was looked for lies in what was seen since {@link #begin}. */
    boolean hasFound();

    static void markStatements(CodePlace code, boolean[] stops) {
        for (int statement : code.statements()) {
            stops[statement] = true;
        }
    }

    static void markAll(boolean[] stops) {
        Arrays.fill(stops, true);
    }
}
