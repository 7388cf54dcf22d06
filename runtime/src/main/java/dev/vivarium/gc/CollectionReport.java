package dev.vivarium.gc;

import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.List;

/**
 * What one collection did, for people.
 *
 * @param number collections of a machine are numbered from 1 in the order in which they begin
 * @param within the number of the collection whose callbacks this one ran in, or 0
 * @param cause why it started
 * @param roots the roots that name objects, in the order visited; those of the same name are one row
 * @param rescans how often all marked objects were scanned again because the mark stack overflowed
 * @param finalisers in the order in which they ran
 * @param cleared the weak references that were cleared, in order
 */
public record CollectionReport(
        int number,
        int within,
        Cause cause,
        List<Root> roots,
        Amount marked,
        Amount freed,
        int rescans,
        List<Finaliser> finalisers,
        List<ClearedReference> cleared,
        BlockMap before,
        BlockMap after) {

    /** Objects and their bytes, whole blocks. */
    public record Amount(int objects, long bytes) {
        static final Amount NOTHING = new Amount(0, 0);

        Amount plus(long objectBytes) {
            return new Amount(objects + 1, bytes + objectBytes);
        }
    }

    /**
     * A root or several of one name.
     *
     * @param references how many of its words name an object
     * @param reached what was marked for it and no root before it; what only a rescan found is counted for no root
     */
    public record Root(RootName name, int references, Amount reached) {}

    /** An object as it was: address, birth number and type word outlive it. */
    public record Subject(long address, int birth, long type) {}

    /** An object whose finaliser bit was acted on. */
    public record Finaliser(Subject object, Outcome outcome) {}

    /** A reference that was cleared, with what became of its callback. */
    public record ClearedReference(Subject reference, Subject target, Outcome outcome) {}
}
