package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.control.CollectionController;
import dev.vivarium.gc.control.Fates;
import dev.vivarium.gc.control.HeapFingerprint;
import dev.vivarium.gc.control.Pause;
import dev.vivarium.gc.control.ReferenceTables;
import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.module.ProgramReferences;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked of a heap while its program waits inside a collection, nothing in it changes. */
@Timeout(60)
class PausedHeapTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int EVENTS_BETWEEN_STOPS = 97;
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "gc.threshold(40000)",
            "class T:",
            "  def __del__(self): pass",
            "kept = []",
            // A ref that dies with its target is a hazard under some policies.
            "refs = []",
            "for i in range(300):",
            "  t = T()",
            "  t.me = t",
            "  r = weakref.ref(t, lambda ref: kept.append([0] * 40))",
            "  refs.append(r)",
            "  weakref.finalize(t, len, 'abc')",
            "  if i % 9 == 0: kept.append((t, r))",
            "kept = None");

    @ParameterizedTest
    @EnumSource
    void askingChangesNothingInACollectionThatAnAllocationBegan(Policies policy) throws Exception {
        Machine machine = new Machine(MachineOptions.DEFAULT.withPolicy(policy), SystemHost.silent());
        ReferenceTables tables =
                ReferenceTables.watch(machine.collector(), machine.heap(), new ProgramReferences(machine.space()));
        Fates fates = Fates.watch(machine.collector(), machine.heap());
        Thread program = new Thread(null, () -> machine.programs().runText(PROGRAM, List.of()), "program", 16 << 20);
        int stops = 0;
        try (CollectionController controller =
                CollectionController.attach(machine.collector(), StopCondition.collectionBegins())) {
            program.start();
            Pause pause = controller.await(LIMIT).orElseThrow();
            assertThat(pause.collection().cause()).isEqualTo(Cause.THRESHOLD);
            Optional<Pause> next = Optional.of(pause);
            while (next.isPresent() && ++stops < 25) {
                ask(machine, tables, fates);
                controller.resume(every());
                next = controller.await(stops < 10 ? LIMIT : Duration.ofMillis(500));
            }
        }
        program.join(LIMIT.toMillis());
        assertThat(program.isAlive()).isFalse();
        assertThat(stops).isGreaterThan(9);
    }

    private static StopCondition every() {
        int[] seen = new int[1];
        return (collection, event) -> ++seen[0] == EVENTS_BETWEEN_STOPS || event.kind() == GcEvent.Kind.FINALISER;
    }

    private static void ask(Machine machine, ReferenceTables tables, Fates fates) {
        HeapFingerprint before = HeapFingerprint.of(machine.heap());
        HeapGraph graph = HeapGraph.of(Snapshot.of(machine));
        Liveness liveness = Liveness.of(graph);
        RetainedSizes sizes = RetainedSizes.of(graph);
        for (int id = 0; id < graph.objectCount(); id++) {
            long object = graph.address(id);
            assertThat(liveness.why(id).isEmpty()).isEqualTo(liveness.reach(id) == Liveness.Reach.NONE);
            assertThat(sizes.isReached(id)).isEqualTo(liveness.reach(id) != Liveness.Reach.NONE);
            assertThat(graph.text(id)).isNotNull();
            tables.finaliser(object);
            tables.chain(graph.birth(id))
                    .forEach(reference -> assertThat(reference.targetBirth()).isPositive());
            fates.marked(object).ifPresent(step -> assertThat(step.number()).isPositive());
        }
        assertThat(HeapFingerprint.of(machine.heap())).isEqualTo(before);
    }
}
