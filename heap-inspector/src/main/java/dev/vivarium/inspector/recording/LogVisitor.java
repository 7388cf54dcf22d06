package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.control.ReferenceState;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.ProgramOutput;
import java.util.List;

/** Is told what a recording holds, in the order in which it happened. */
interface LogVisitor {
    /** The state after what was told last is complete; something else follows. */
    default void settles() {}

    /** The state was corrected: it is now what it is, whatever events told. */
    default void patched() {}

    /** A collection begins; the tables and the state are those of its beginning. */
    default void collectionBegins(int number, Cause cause) {}

    /**
     * The recording begins in the middle of the innermost collection.
     *
     * @param stack what waits on the mark stack, bottom first
     * @param scanned whose words are looked at; NULL where none
     * @param sweptEnd the block up to which the free phase has come
     */
    default void marking(long[] stack, long scanned, int sweptEnd) {}

    /** The innermost collection has gathered its roots. */
    default void roots(List<NamedRoot> roots) {}

    /** An event of the innermost collection. */
    default void event(GcEvent event) {}

    /** All that the innermost collection freed, in place of its events, where states are not made anew. */
    default void frees(int objects, int blocks) {}

    default void output(ProgramOutput output) {}

    /** The program made a reference. */
    default void referenceMade(RecordedObject reference, RecordedObject target, boolean isFinalizer) {}

    /** A reference, known by its birth number, came into another state. */
    default void referenceChanges(int birth, ReferenceState state) {}

    default void collectionEnds() {}

    /** What the program left. */
    default void ends(List<NamedRoot> roots) {}

    /** Whether nothing more needs to be told. */
    default boolean isSatisfied() {
        return false;
    }
}
