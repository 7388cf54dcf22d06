package dev.vivarium.inspector.report;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;

/** Says what a recording holds; one of its methods is called, then {@link #text}. */
public interface Report {
    void summary(Recording recording);

    void collection(Recording recording, RecordedCollection collection);

    void step(StepState state);

    /** @param address of an object or of a place within one */
    void object(HeapGraph graph, long address);

    /** What was said. */
    String text();
}
