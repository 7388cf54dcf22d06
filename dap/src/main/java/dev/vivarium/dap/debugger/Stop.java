package dev.vivarium.dap.debugger;

import java.util.List;

/**
 * Why and where the program stopped.
 *
 * @param thread the number of the green thread, 1 for the first
 * @param text what to tell the user; empty where the reason says it all
 * @param breakpoints the ids of the breakpoints hit
 */
public record Stop(Reason reason, int thread, String text, List<Integer> breakpoints) {
    /** Why a program stops. */
    public enum Reason {
        ENTRY,
        /** A recorded program has ended. */
        END,
        STEP,
        PAUSE,
        /** The user sent a frame elsewhere. */
        GOTO,
        RESTART,
        BREAKPOINT,
        FUNCTION_BREAKPOINT,
        INSTRUCTION_BREAKPOINT,
        EXCEPTION,
        /** Something that a collection does. */
        COLLECTION,
        /** A fate of an object, or a change of a value. */
        DATA
    }

    static Stop of(Reason reason, int thread) {
        return new Stop(reason, thread, "", List.of());
    }
}
