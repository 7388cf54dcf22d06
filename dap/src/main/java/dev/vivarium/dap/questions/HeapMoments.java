package dev.vivarium.dap.questions;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.inspector.analysis.SnapshotDiff;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.RunRecorder;
import dev.vivarium.inspector.report.DiffText;
import dev.vivarium.text.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Heaps at other moments of the session: what the console's {@code snapshot} keeps and {@code diff} compares with. */
public final class HeapMoments {
    private HeapGraph last;
    private String lastName;

    /**
     * Keeps the heap as it is now, and writes it to a file as well.
     *
     * @param file null for none
     * @param program what to call the program in the file
     */
    public String take(StoppedProgram stopped, Path file, List<String> program) throws IOException {
        Machine machine = stopped.machine();
        if (file != null) {
            if (machine.collector().isCollecting()) {
                throw new IOException("a collection is in progress; only between collections is a file written");
            }
            RunRecorder.snapshot(machine, program, VivWriter.create(file));
        }
        last = HeapGraph.of(Snapshot.of(machine));
        lastName = file == null ? "the last snapshot" : file.getFileName().toString();
        return Count.of(last.objectCount(), "object") + (file == null ? "" : " written to " + file.getFileName());
    }

    /**
     * What is different now.
     *
     * @param file with what to compare; null for the snapshot that was taken last
     */
    public String difference(StoppedProgram stopped, Path file) throws IOException {
        if (file != null) {
            return difference(stopped, read(file), file.getFileName().toString());
        }
        return isAnyTaken() ? difference(stopped, last, lastName) : "no snapshot has been taken; snapshot takes one";
    }

    /** Whether there is a snapshot to compare with. */
    boolean isAnyTaken() {
        return last != null;
    }

    /** What is different now from the snapshot that was taken last, line by line. */
    List<String> differenceFromLast(StoppedProgram stopped) {
        return difference(stopped, last, lastName).lines().toList();
    }

    private static String difference(StoppedProgram stopped, HeapGraph before, String name) {
        HeapGraph now = HeapGraph.of(Snapshot.of(stopped.machine()));
        return DiffText.of(name, "now", SnapshotDiff.of(before, now)).strip();
    }

    private static HeapGraph read(Path file) throws IOException {
        try (Recording recording = Recording.open(file)) {
            if (!recording.hasFinalState()) {
                throw new IOException("'" + file + "' holds no last state");
            }
            return HeapGraph.of(recording.finalState());
        }
    }
}
