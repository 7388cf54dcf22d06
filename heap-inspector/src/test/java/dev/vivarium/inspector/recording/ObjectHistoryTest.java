package dev.vivarium.inspector.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.control.FinaliserState;
import dev.vivarium.gc.control.History;
import dev.vivarium.gc.control.ReferenceTables;
import dev.vivarium.gc.control.TrackedReference;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.module.ProgramReferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectHistoryTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node:",
            "  def __init__(self): self.me = self",
            "  def __del__(self): kept.append(self)",
            "kept = []",
            "refs = []",
            "def called(*a):",
            "  gc.collect()",
            "  kept.append([0] * 20)",
            "def raises(*a): raise ValueError",
            "def make(n):",
            "  node = Node()",
            "  refs.append(weakref.ref(node, called))",
            "  weakref.finalize(node, called, n)",
            "  refs.append(weakref.ref(node))",
            "  weakref.finalize(node, raises)",
            "  weakref.finalize(node, called, 9).detach()",
            "  weakref.ref(node)",
            "  return [[node] for i in range(n)]",
            "for n in range(4):",
            "  make(n)",
            "  [[i] for i in range(30)]",
            "  gc.collect()",
            "  kept.clear()",
            "gc.collect()");

    @TempDir
    Path folder;

    private Machine machine;
    private ReferenceTables tables;

    private Recording record(Policies policy, String program) throws IOException {
        Path file = folder.resolve("run.viv");
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        machine = new Machine(MachineOptions.DEFAULT.withPolicy(policy), SystemHost.silent());
        tables = ReferenceTables.watch(machine.collector(), machine.heap(), new ProgramReferences(machine.space()));
        recorder.watch(machine, List.of("-c"));
        int exitCode = machine.programs().runText(program, List.of("-c"));
        recorder.end(RunEnding.exited(exitCode));
        return Recording.open(file);
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void theStatesOfReferencesAreThoseOfTheRunningMachine(Policies policy) throws IOException {
        try (Recording recording = record(policy, PROGRAM)) {
            assertThat(recording.ending().exitCode()).isZero();
            assertThat(tables.references()).hasSizeGreaterThanOrEqualTo(4 * 6);
            for (TrackedReference reference : tables.references()) {
                RecordedObject target = new RecordedObject(reference.target(), reference.targetBirth());
                assertThat(recording.history(target, 0).references().stream().map(ObjectHistoryTest::text))
                        .isEqualTo(tables.chain(reference.targetBirth()).stream()
                                .map(ObjectHistoryTest::text)
                                .toList());
            }
        }
    }

    private static String text(RecordedReference reference) {
        return reference.object().birth() + " "
                + reference.isFinalizer() + " "
                + reference.states().stream().map(ObjectHistory.Change::state).toList() + " "
                + reference.freed().isPresent();
    }

    private static String text(TrackedReference reference) {
        return reference.birth() + " "
                + reference.isFinalizer() + " "
                + reference.history().changes().stream()
                        .map(History.Change::state)
                        .toList() + " "
                + (reference.history().freed() != null);
    }

    @Test
    void anObjectIsFollowedThroughItsFinaliserToItsEnd() throws IOException {
        String program = String.join(
                "\n",
                "import gc",
                "class Node:",
                "  def __del__(self): kept.append(self)",
                "kept = []",
                "def fill(n): return fill(n - 1) if n else None",
                "node = Node()",
                "gc.collect()",
                "node = None",
                "fill(20)",
                "gc.collect()",
                "kept.clear()",
                "fill(20)",
                "gc.collect()");
        try (Recording recording = record(Policies.DEL_RESWEEP, program)) {
            RecordedObject node = node(recording);
            ObjectHistory history = recording.history(node, 1);
            assertThat(history.marked().orElseThrow().place().collection()).isEqualTo(1);
            assertThat(history.happenings().stream().map(step -> step.event().kind()))
                    .containsExactly(GcEvent.Kind.FINALISER, GcEvent.Kind.FREE);
            assertThat(history.happenings().stream().map(step -> step.place().collection()))
                    .containsExactly(2, 3);
            assertThat(history.finaliser().stream().map(ObjectHistory.Change::state))
                    .containsExactly(FinaliserState.RUN, FinaliserState.POST_FINAL);
            ObjectHistory.Place freed = history.happenings().get(1).place();
            assertThat(recording
                            .at(recording.collection(3).orElseThrow(), freed.step())
                            .snapshot()
                            .memory()
                            .isObject(node.address()))
                    .isFalse();
        }
    }

    private static RecordedObject node(Recording recording) {
        HeapGraph graph = HeapGraph.of(
                recording.at(recording.collection(1).orElseThrow(), 0).snapshot());
        return graph.objects().stream()
                .filter(object -> object.type().name().equals("Node"))
                .map(object -> new RecordedObject(object.address(), object.birth()))
                .findFirst()
                .orElseThrow();
    }
}
