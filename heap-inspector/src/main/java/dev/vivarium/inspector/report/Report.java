package dev.vivarium.inspector.report;

import dev.vivarium.gc.Hazard;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.ObjectHistory;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;

/** Says what a recording holds; one of its methods is called, then {@link #text}. */
public interface Report {
    void summary(Recording recording);

    void collection(Recording recording, RecordedCollection collection);

    void step(StepState state);

    /** An object of a heap, by its number there, and what became of it over the run. */
    void object(HeapGraph graph, int id, ObjectHistory history);

    /** An address at which no object lies. */
    void nothing(long address);

    /** What ended the recorded run, of an object that is shown. */
    void hazard(Hazard hazard);

    /** What was said. */
    String text();
}
