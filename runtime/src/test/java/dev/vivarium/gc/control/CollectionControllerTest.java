package dev.vivarium.gc.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Shapes;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.ObjectLayouts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CollectionControllerTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PROGRAM =
            "import gc\nx = [[1], [2]]\nfor i in range(3):\n    gc.collect()\nprint('end')\n";

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream sink = new PrintStream(output, true, StandardCharsets.UTF_8);
    private final Machine machine =
            new Machine(MachineOptions.DEFAULT, new SystemHost(InputStream.nullInputStream(), sink, sink));
    private final Thread program = new Thread(null, () -> machine.programs().runText(PROGRAM, List.of()), "p", 1 << 24);

    private void assertProgramEnds() throws InterruptedException {
        program.join(LIMIT.toMillis());
        assertThat(program.isAlive()).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("end\n");
    }

    @Test
    void theProgramsOwnCollectionIsSteppedFromAnotherThread() throws Exception {
        try (CollectionController controller =
                CollectionController.attach(machine.collector(), StopCondition.collectionBegins())) {
            program.start();
            Pause pause = controller.await(LIMIT).orElseThrow();
            assertThat(pause.event().phase()).isEqualTo(Phase.START);
            assertThat(pause.collection().cause()).isEqualTo(Cause.EXPLICIT);

            controller.resume(StopCondition.nextPhase());
            assertThat(controller.await(LIMIT).orElseThrow().event().phase()).isEqualTo(Phase.ROOTS);
            controller.resume(StopCondition.eventNumber(6));
            assertThat(controller.await(LIMIT).orElseThrow().event().kind()).isNotEqualTo(GcEvent.Kind.PHASE);
            controller.resume(StopCondition.phaseBegins(Phase.DONE));
            controller.await(LIMIT).orElseThrow();

            controller.resume(StopCondition.collectionBegins());
            Pause second = controller.await(LIMIT).orElseThrow();
            assertThat(second.collection().number()).isEqualTo(2);
        }
        assertProgramEnds();
    }

    @Test
    void whileACollectionIsPausedTheHeapIsReadAndDoesNotChange() throws Exception {
        try (CollectionController controller =
                CollectionController.attach(machine.collector(), StopCondition.phaseBegins(Phase.FINALISE))) {
            program.start();
            Pause pause = controller.await(LIMIT).orElseThrow();
            HeapFingerprint before = HeapFingerprint.of(machine.heap());

            long[] roots = new long[pause.collection().roots().count()];
            for (int i = 0; i < roots.length; i++) {
                roots[i] = pause.collection().roots().word(i);
                assertThat(pause.collection().roots().name(i)).isNotNull();
            }
            Shapes shapes = Shapes.of(machine.heap(), ObjectLayouts.INSTANCE, roots);
            assertThat(shapes.isPrecise(roots[0])
                            || roots[0] == 0
                            || !machine.heap().isObject(roots[0]))
                    .isTrue();
            assertThat(machine.collector().weakrefs().entries()).isEmpty();
            assertThat(pause.collection().closure().stack()).isEmpty();

            assertThat(HeapFingerprint.of(machine.heap())).isEqualTo(before);
        }
        assertProgramEnds();
    }

    @Test
    void aControllerThatLeavesLetsThePausedProgramGoOn() throws Exception {
        CollectionController controller = CollectionController.attach(machine.collector(), StopCondition.nextEvent());
        program.start();
        controller.await(LIMIT).orElseThrow();
        controller.close();

        assertProgramEnds();
        assertThat(controller.await(Duration.ZERO)).isEmpty();
        assertThatThrownBy(() -> controller.resume(StopCondition.nextEvent()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void interruptingThePausedProgramLetsItGoOn() throws Exception {
        CollectionController controller =
                CollectionController.attach(machine.collector(), StopCondition.phaseBegins(Phase.FREE));
        program.start();
        controller.await(LIMIT).orElseThrow();
        controller.stopAt((collection, event) -> false);
        program.interrupt();

        assertProgramEnds();
        controller.close();
    }
}
