package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.control.FinaliserState;
import dev.vivarium.gc.control.ReferenceState;
import java.util.List;
import java.util.Optional;

/**
 * What became of one object over a run.
 *
 * @param marked the step that marked it in the collection that was asked for
 * @param root the root that this step names, where it names one
 * @param happenings steps that were about it in any collection, those that mark excepted, in order
 * @param finaliser what became of its finaliser; empty where that has not run
 * @param references those to it, in the order of its chain; what left the chain stays in its place
 * @param itself what it is as a reference, where it is one
 */
public record ObjectHistory(
        Optional<Step> marked,
        Optional<RootName> root,
        List<Step> happenings,
        List<Change<FinaliserState>> finaliser,
        List<RecordedReference> references,
        Optional<RecordedReference> itself) {
    /**
     * A place in a recording.
     *
     * @param collection its number; 0 before the first
     * @param step of the collection; 0 outside of it, after its end
     */
    public record Place(int collection, int step) {
        public String text() {
            return step > 0
                    ? "collection " + collection + " step " + step
                    : collection > 0 ? "after collection " + collection : "before the first collection";
        }
    }

    /** An event and where it stands. */
    public record Step(Place place, GcEvent event) {}

    /**
     * A state and when it was reached.
     *
     * @param <S> {@link FinaliserState} or {@link ReferenceState}
     */
    public record Change<S>(S state, Place place) {}
}
