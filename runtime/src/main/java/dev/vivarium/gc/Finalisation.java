package dev.vivarium.gc;

/** How the collector reaches the program's objects; implemented above. Neither method lets a Python error through. */
public interface Finalisation {
    /** Runs the finaliser, if there is one, of an object about to be freed. The heap is locked, and so is the scheduler. */
    GcEvent.Outcome finalise(long object);

    /**
     * Calls the callback of a reference whose target was freed and which is cleared: {@code callback(reference)}, or a
     * finalize object's callback with its stored arguments. Reports what it raises.
     */
    GcEvent.Outcome callBack(long reference);
}
