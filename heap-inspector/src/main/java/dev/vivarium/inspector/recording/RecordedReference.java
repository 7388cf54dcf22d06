package dev.vivarium.inspector.recording;

import dev.vivarium.gc.control.ReferenceState;
import java.util.List;
import java.util.Optional;

/**
 * A ref or finalize object and what became of it.
 *
 * @param states in order, the last being that at the end
 * @param freed when the object itself was freed
 */
public record RecordedReference(
        RecordedObject object,
        RecordedObject target,
        boolean isFinalizer,
        List<ObjectHistory.Change<ReferenceState>> states,
        Optional<ObjectHistory.Place> freed) {
    public ReferenceState state() {
        return states.get(states.size() - 1).state();
    }
}
