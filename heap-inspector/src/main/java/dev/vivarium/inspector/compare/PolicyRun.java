package dev.vivarium.inspector.compare;

import dev.vivarium.gc.Hazard;
import dev.vivarium.gc.Policy;
import java.util.List;
import java.util.Optional;

/**
 * What a program did under one policy.
 *
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 * @param collections while the program ran
 * @param furtherCollections after it, until nothing was left to be freed
 * @param usedBytes in use when the program had come to its end, before what is called on exit
 * @param peakBytes the most in use at the beginning of a collection or at the end
 * @param leaks what only finalizers that cannot be called any more hold when the program has come to its end
 * @param happenings finalisers and callbacks in order
 */
public record PolicyRun(
        Policy.Facts policy,
        int exitCode,
        Printed output,
        Printed errors,
        int collections,
        int furtherCollections,
        long usedBytes,
        long peakBytes,
        Leaks leaks,
        List<Happening> happenings,
        Optional<Hazard> hazard) {

    /**
     * Objects that leaked.
     *
     * @param objects how many there are
     * @param bytes whole blocks
     * @param names those among them that have a finaliser, a reference or a class of the program; equal ones once
     */
    public record Leaks(int objects, long bytes, List<String> names) {
        static final Leaks NONE = new Leaks(0, 0, List.of());
    }

    /** How many objects were finalised although a finalizer that is still to be called reaches them. */
    public long earlyFinalisers() {
        return happenings.stream().filter(Happening::early).count();
    }
}
