package dev.vivarium.gc.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.SlotRoots;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FatesTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(100_000));
    private final RootSlots slots = new RootSlots();
    private final List<GcEvent> events = new ArrayList<>();

    private List<Long> graph(Random random) {
        List<Long> objects = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean isFinalised = random.nextInt(5) == 0;
            long object = isFinalised ? heap.allocateWithFinaliser(4) : heap.allocate(4);
            heap.store(object, 0, Value.NONE);
            for (int word = 1; word < 4 && i > 0; word++) {
                heap.store(objects.get(random.nextInt(i)), word, object);
            }
            objects.add(object);
        }
        heap.temporaries.release(0);
        return objects;
    }

    @ParameterizedTest
    @EnumSource
    void theStepOfEachObjectIsTheEventThatWasTold(Policies policy) {
        Collector collector = new Collector(heap, policy.policy());
        collector.addRoots(new SlotRoots(slots));
        List<Long> objects = graph(new Random(1));
        slots.set(slots.define("some"), objects.get(3));
        Fates fates = Fates.watch(collector, heap);
        for (int i = 0; i < 2; i++) {
            events.clear();
            SteppedCollection collection = SteppedCollection.begin(collector, Cause.EXPLICIT);
            while (!collection.isDone()) {
                events.add(collection.step());
            }
        }
        assertThat(fates.collection()).isEqualTo(2);
        for (long object : objects) {
            fates.marked(object).ifPresent(step -> assertTold(step, object));
            fates.freed(object).ifPresent(step -> assertTold(step, object));
            fates.finalised(object).ifPresent(step -> assertTold(step, object));
            boolean freed = events.stream().anyMatch(event -> event.kind() == Kind.FREE && event.object() == object);
            assertThat(fates.freed(object).isPresent()).isEqualTo(freed);
        }
        assertThat(fates.marked(objects.get(3)).orElseThrow().phase()).isEqualTo(Phase.MARK);
    }

    private void assertTold(Fates.Step step, long object) {
        assertThat(step.event().object()).isEqualTo(object);
        assertThat(events.get(step.number() - 1)).isEqualTo(step.event());
    }
}
