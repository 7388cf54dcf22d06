package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.vm.CodePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recording says about one collection as a whole.
 *
 * @param number collections of a machine are numbered from 1
 * @param within the collection in whose finaliser or callback it began, 0 for none
 * @param position where the program was
 * @param allocatedBytes by the program until then
 * @param steps how many events it has
 * @param counts of the events of each kind
 * @param phases in order, each with the step that begins it
 * @param freedBlocks in all
 * @param isComplete whether it came to its end
 */
public record RecordedCollection(
        int number,
        int within,
        Cause cause,
        Optional<CodePosition> position,
        long allocatedBytes,
        int steps,
        Map<GcEvent.Kind, Integer> counts,
        List<PhaseBegin> phases,
        long freedBlocks,
        boolean isComplete) {
    /** The step with which a phase begins; steps are counted from 1. */
    public record PhaseBegin(Phase phase, int step) {}

    public int count(GcEvent.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Objects marked, however they were found. */
    public int marked() {
        return count(GcEvent.Kind.ROOT)
                + count(GcEvent.Kind.MARK)
                + count(GcEvent.Kind.MARK_OVERFLOWED)
                + count(GcEvent.Kind.MARK_BY_POLICY);
    }
}
