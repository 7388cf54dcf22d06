package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.RootName;
import dev.vivarium.inspector.capture.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The heap right after one step of a collection. The tables are exact. The words are those of the collection's
 * beginning, and after a finaliser or callback has run, those of the last look at them.
 *
 * @param step 0 for the collection's beginning
 * @param event what the step did; empty for step 0
 * @param root the root that the event names, where it names one
 * @param phase the phase that the step belongs to
 * @param markStack addresses, bottom first
 * @param scanned the object whose words are being scanned, or NULL
 * @param sweptEnd the block up to which the free phase had come where the recording began in it; 0 elsewhere
 */
public record StepState(
        RecordedCollection collection,
        int step,
        Optional<GcEvent> event,
        Optional<RootName> root,
        Phase phase,
        List<Long> markStack,
        long scanned,
        int sweptEnd,
        Snapshot snapshot) {}
