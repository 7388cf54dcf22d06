package dev.vivarium.dap.debugger;

import dev.vivarium.vm.ProgramFrames;

/** One frame as the user sees it. */
public sealed interface FrameView {
    /**
     * A frame of the program.
     *
     * @param index counted from the thread's innermost frame of the program, 0 first
     */
    record Code(int thread, ProgramFrames frames, int index) implements FrameView {}

    /** A frame of a collection. */
    record Collector(ActiveCollection collection, ActiveCollection.Level level) implements FrameView {}
}
