package dev.vivarium.cli;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;
import java.io.IOException;

/**
 * A heap that a command line names: {@code X.viv} is what the program left, {@code X.viv#N} the beginning of collection
 * N, {@code X.viv#N:K} the heap after its step K.
 *
 * @param title how to name it in a report
 */
record HeapAt(String title, HeapGraph graph) {
    /** The file's name in a word of the command line. */
    static String file(String word) {
        int mark = word.lastIndexOf('#');
        return mark < 0 ? word : word.substring(0, mark);
    }

    /** The heap behind a word of the command line. */
    static HeapAt named(String word) {
        int mark = word.lastIndexOf('#');
        String name = file(word);
        try (Recording recording = InputFile.recording(name)) {
            if (mark < 0) {
                return end(recording, name);
            }
            String[] place = word.substring(mark + 1).split(":", 2);
            RecordedCollection collection = collection(recording, name, place[0]);
            int step = step(collection, place.length > 1 ? place[1] : "0");
            return new HeapAt(word, graph(recording.at(collection, step)));
        } catch (IOException failure) {
            throw new Failure("cannot read '" + name + "': " + failure.getMessage());
        }
    }

    /** The heap as the program left it, or the last state that is known. */
    static HeapAt end(Recording recording, String name) {
        if (recording.hasFinalState()) {
            return new HeapAt(name, HeapGraph.of(recording.finalState()));
        }
        if (recording.collections().isEmpty()) {
            throw new Failure(
                    "'" + name + "' holds no state of the heap: the run was ended before its first collection");
        }
        RecordedCollection last =
                recording.collections().get(recording.collections().size() - 1);
        return new HeapAt(name, graph(recording.at(last, last.steps())));
    }

    static HeapGraph graph(StepState state) {
        return HeapGraph.of(state.snapshot());
    }

    static RecordedCollection collection(Recording recording, String name, String number) {
        int count = recording.collections().size();
        int wanted = number(number, "collection");
        return recording
                .collection(wanted)
                .orElseThrow(() -> new Failure("'" + name + "' has no collection " + wanted + "; it has " + count));
    }

    static int step(RecordedCollection collection, String text) {
        int step = number(text, "step");
        if (step > collection.steps()) {
            throw new Failure(
                    "collection " + collection.number() + " has no step " + step + "; it has " + collection.steps());
        }
        return step;
    }

    private static int number(String text, String what) {
        if (!text.matches("\\d{1,9}")) {
            throw new Failure("'" + text + "' is no number of a " + what);
        }
        return Integer.parseInt(text);
    }
}
