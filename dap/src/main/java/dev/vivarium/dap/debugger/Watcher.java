package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.Arrays;

/** Looks at moments of the past, in the order of time. */
interface Watcher {
    /** Another part of the run follows; what comes now is not what followed the last moment seen. */
    default void begin() {}

    void mark(CodePlace code, boolean[] stops);

    default boolean seesEveryEvent(int collection) {
        return false;
    }

    /** @param isEnd whether it is the last moment, from which it is looked back */
    void sees(Moment moment, StoppedProgram program, boolean isEnd);

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
