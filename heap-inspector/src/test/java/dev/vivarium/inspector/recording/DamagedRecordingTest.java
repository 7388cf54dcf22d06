package dev.vivarium.inspector.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.Section;
import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.file.VivFile;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRecordingTest {
    private static final int FLIPS = 2000;
    private static final int FORGERIES = 400;

    @TempDir
    Path folder;

    private Path damaged;
    private byte[] whole;

    @BeforeEach
    void recordAProgram() throws IOException {
        damaged = folder.resolve("damaged.viv");
        Path file = folder.resolve("whole.viv");
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        OutputStream output = recorder.stream(Channel.OUTPUT, OutputStream.nullOutputStream());
        Machine machine =
                new Machine(MachineOptions.DEFAULT, new SystemHost(InputStream.nullInputStream(), output, output));
        recorder.watch(machine, List.of("-c"));
        machine.programs().runText("import gc\nx = [[i] for i in range(9)]\nprint(x)\ngc.collect()", List.of("-c"));
        recorder.end(RunEnding.exited(0));
        whole = Files.readAllBytes(file);
    }

    private void isRefused(byte[] bytes, String what) throws IOException {
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> Recording.open(damaged).close())
                .as(what)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("damaged.viv")
                .hasMessageMatching("[^\n]+");
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            isRefused(Arrays.copyOf(whole, length), "cut at " + length);
        }
    }

    @Test
    void whereAFileIsCutIsSaid() throws IOException {
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(() -> Recording.open(damaged).close())
                .hasMessageContaining("ends at byte " + (whole.length - 5) + " within the section 'end' at byte");
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = whole.clone();
            int bit = random.nextInt(8 * bytes.length);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            isRefused(bytes, "bit " + bit);
        }
    }

    @Test
    void whatFollowsTheEndIsRefused() throws IOException {
        isRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
    }

    /** Sections with right checksums whose contents are not what a recorder writes. */
    @Test
    void forgedContentsAreRefusedOrReadAndNeverBreakTheReader() throws IOException {
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < FORGERIES; i++) {
            forge(random);
            try (Recording recording = Recording.open(damaged)) {
                if (recording.hasFinalState()) {
                    walk(HeapGraph.of(recording.finalState()));
                }
                for (RecordedCollection collection : recording.collections()) {
                    walk(HeapGraph.of(
                            recording.at(collection, collection.steps() / 2).snapshot()));
                }
            } catch (UnreadableFile said) {
                assertThat(said.getMessage()).contains("damaged.viv").doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isBetween(1, FORGERIES);
    }

    private static void walk(HeapGraph graph) {
        graph.objects().forEach(object -> {
            object.text();
            object.outgoing().forEach(edge -> assertThat(edge.label()).isNotNull());
        });
    }

    /** Writes the whole file anew with some bytes of one stream changed. */
    private void forge(Random random) throws IOException {
        List<Section> streams = List.of(Section.EVENTS, Section.TABLES, Section.STATES);
        Section changed = streams.get(random.nextInt(streams.size()));
        Files.write(damaged, whole);
        try (VivFile file = VivFile.open(damaged)) {
            VivWriter writer = VivWriter.create(folder.resolve("forged.viv"));
            for (Section section : List.of(
                    Section.HEADER, Section.EVENTS, Section.TABLES, Section.STATES, Section.BUILTINS, Section.END)) {
                byte[] contents = file.only(section);
                for (int i = 0; section == changed && i < 1 + random.nextInt(3); i++) {
                    contents[random.nextInt(contents.length)] = (byte) random.nextInt();
                }
                writer.add(section, contents, contents.length);
            }
            writer.commit();
        }
        Files.move(folder.resolve("forged.viv"), damaged, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        VivWriter abandoned = VivWriter.create(folder.resolve("abandoned.viv"));
        abandoned.abandon();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("whole.viv");
        }
    }
}
