package dev.vivarium.inspector.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.ObjectView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node:",
            "  def __init__(self, n): self.n = n; self.me = self",
            "  def __del__(self): kept.append(self.n)",
            "kept = []",
            "def closed(*a):",
            "  print('closed', a)",
            "  gc.collect()",
            "  kept.append([0] * 20)",
            "def make(n):",
            "  node = Node(n)",
            "  if n % 3 == 0: weakref.finalize(node, closed, n, [n])",
            "  if n % 3 == 1: refs.append(weakref.ref(node, print if n % 2 else None))",
            "  return [[node] for i in range(n)]",
            "refs = []",
            "wide = [[i] for i in range(100)]",
            "data = b'\\x04\\0\\0\\0\\4\\0\\0\\0' * 20",
            "for n in range(6):",
            "  make(n)",
            "  gc.collect()",
            "wide = None",
            "gc.collect()");

    @TempDir
    Path folder;

    /** What a machine's tables were right after an event. */
    private record Seen(
            int collection, int step, long[] low, long[] high, long[] finaliser, long[] weakref, int[] stack) {}

    /** Keeps what it sees of every seventh event, and of all that finalise or call. */
    private static final class Watcher implements GcObserver {
        final List<Seen> seen = new ArrayList<>();
        private final int[] steps = new int[1000];
        private int number;

        @Override
        public void event(Collection collection, GcEvent event) {
            int step = ++steps[collection.number()];
            boolean isRare = event.kind() == GcEvent.Kind.FINALISER
                    || event.kind() == GcEvent.Kind.CALLBACK
                    || event.kind() == GcEvent.Kind.TARGET_DIES
                    || event.kind() == GcEvent.Kind.MARK_OVERFLOWED;
            if (isRare || number++ % 7 == 0) {
                BlockPlanes planes = collection.heap().planes;
                seen.add(new Seen(
                        collection.number(),
                        step,
                        planes.low.clone(),
                        planes.high.clone(),
                        planes.finaliser.clone(),
                        planes.weakref.clone(),
                        collection.closure().stack()));
            }
        }
    }

    private Machine machine;

    private Path record(MachineOptions options, GcObserver other, String program) throws IOException {
        Path file = folder.resolve("a recording.viv");
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        OutputStream output = recorder.stream(Channel.OUTPUT, OutputStream.nullOutputStream());
        machine = new Machine(options, new SystemHost(InputStream.nullInputStream(), output, output));
        machine.collector().addObserver(other);
        recorder.watch(machine, List.of("-c"));
        int exitCode = machine.programs().runText(program, List.of("-c"));
        recorder.end(RunEnding.exited(exitCode));
        return file;
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void everyStepOfEveryCollectionIsThereAgain(Policies policy) throws IOException {
        Watcher watcher = new Watcher();
        Path file = record(MachineOptions.DEFAULT.withPolicy(policy), watcher, PROGRAM);
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.ending().exitCode()).isZero();
            assertThat(recording.collections()).hasSize(machine.collector().collections());
            for (int i = 0; i < watcher.seen.size(); i += 9) {
                compare(recording, watcher.seen.get(i));
            }
        }
    }

    private static void compare(Recording recording, Seen seen) {
        StepState state = recording.at(recording.collection(seen.collection()).orElseThrow(), seen.step());
        BlockPlanes planes = state.snapshot().memory().planes();
        String where = "collection " + seen.collection() + " step " + seen.step() + " "
                + state.event().orElseThrow();
        int count = planes.low.length;
        assertThat(planes.low).as(where).isEqualTo(Arrays.copyOf(seen.low(), count));
        assertThat(planes.high).as(where).isEqualTo(Arrays.copyOf(seen.high(), count));
        assertThat(planes.finaliser).as(where).isEqualTo(Arrays.copyOf(seen.finaliser(), count));
        assertThat(planes.weakref).as(where).isEqualTo(Arrays.copyOf(seen.weakref(), count));
        assertThat(state.markStack())
                .as(where)
                .isEqualTo(Arrays.stream(seen.stack())
                        .mapToObj(block -> Value.addressOfBlock(block))
                        .toList());
    }

    @Test
    void theFileAnswersAsTheMachineDid() throws IOException {
        Path file = record(MachineOptions.DEFAULT, (collection, event) -> {}, PROGRAM);
        HeapGraph live = HeapGraph.of(Snapshot.of(machine));
        try (Recording recording = Recording.open(file)) {
            HeapGraph read = HeapGraph.of(recording.finalState());
            assertThat(read.objectCount()).isEqualTo(live.objectCount());
            assertThat(read.roots()).isEqualTo(live.roots());
            assertThat(read.edgeCount()).isEqualTo(live.edgeCount());
            for (ObjectView object : live.objects()) {
                ObjectView other = read.object(object.id());
                assertThat(other.address()).isEqualTo(object.address());
                assertThat(other.birth()).isEqualTo(object.birth());
                assertThat(other.text()).isEqualTo(object.text());
                assertThat(other.type().name()).isEqualTo(object.type().name());
                assertThat(other.outgoing().stream().map(edge -> edge.label() + edge.target()))
                        .isEqualTo(object.outgoing().stream()
                                .map(edge -> edge.label() + edge.target())
                                .toList());
            }
        }
    }

    @Test
    void anEventTakesAtMostSixBytes() throws IOException {
        Path file = record(MachineOptions.DEFAULT, (collection, event) -> {}, PROGRAM);
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.logBytes()).isLessThanOrEqualTo(6 * recording.events());
        }
    }

    @Test
    void stressModeRecordsToo() throws IOException {
        Path file = record(
                MachineOptions.DEFAULT.withStress(true), (collection, event) -> {}, "x = [[1] for i in range(9)]");
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.collections()).hasSizeGreaterThan(10).allMatch(RecordedCollection::isComplete);
        }
    }
}
