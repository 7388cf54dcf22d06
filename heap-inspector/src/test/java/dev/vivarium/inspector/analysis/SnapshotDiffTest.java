package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.RunEnding;
import dev.vivarium.inspector.recording.RunRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotDiffTest {
    @TempDir
    Path folder;

    private SnapshotDiff between(String... lines) throws IOException {
        Path file = folder.resolve("run.viv");
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        OutputStream output = recorder.stream(Channel.OUTPUT, OutputStream.nullOutputStream());
        Machine machine =
                new Machine(MachineOptions.DEFAULT, new SystemHost(InputStream.nullInputStream(), output, output));
        recorder.watch(machine, List.of("-c"));
        machine.programs().runText("import gc\n" + String.join("\n", lines), List.of("-c"));
        recorder.end(RunEnding.exited(0));
        try (Recording recording = Recording.open(file)) {
            return SnapshotDiff.of(
                    HeapGraph.of(recording
                            .at(recording.collection(1).orElseThrow(), 0)
                            .snapshot()),
                    HeapGraph.of(recording
                            .at(recording.collection(2).orElseThrow(), 0)
                            .snapshot()));
        }
    }

    @Test
    void bornDiedGrownAndMovedObjectsAreTold() throws IOException {
        SnapshotDiff diff = between(
                "class Old: pass",
                "class New: pass",
                "dies = Old()",
                "grows = [0] * 4",
                "first = {1: 2}",
                "second = None",
                "gc.collect()",
                "dies = None",
                "born = New()",
                "grows.extend(range(50))",
                "second = first; first = None",
                "gc.collect()");
        assertThat(diff.born()).anyMatch(id -> diff.after().text(id).equals("New"));
        assertThat(diff.grew())
                .anyMatch(growth -> diff.after().text(growth.id()).equals("list of 54")
                        && growth.bytesAfter() > growth.bytesBefore());
        assertThat(diff.moved())
                .anyMatch(move -> move.from().equals("global first of __main__")
                        && move.to().equals("global second of __main__"));
    }

    @Test
    void whatTheCollectionBetweenFreesHasDied() throws IOException {
        SnapshotDiff diff = between("x = [1, 2, 3]", "x = None", "gc.collect()", "gc.collect()");
        assertThat(diff.died()).anyMatch(id -> diff.before().text(id).equals("list of 3"));
    }

    @Test
    void aHeapDoesNotDifferFromItself() throws IOException {
        SnapshotDiff diff = between("gc.collect()", "gc.collect()");
        SnapshotDiff same = SnapshotDiff.of(diff.after(), diff.after());
        assertThat(same.born()).isEmpty();
        assertThat(same.died()).isEmpty();
        assertThat(same.grew()).isEmpty();
        assertThat(same.moved()).isEmpty();
    }
}
