package dev.vivarium.gc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(100_000));
    private final RootSlots slots = new RootSlots();
    private final Collector collector = new Collector(heap, Policies.DEFAULT.policy());
    private final List<GcEvent> events = new ArrayList<>();

    @BeforeEach
    void wire() {
        collector.addRoots(new SlotRoots(slots));
        collector.addRoots(new TemporaryObjects(heap.temporaries));
        heap.setTrigger(collector);
    }

    private void watch() {
        collector.addObserver((collection, event) -> events.add(event));
    }

    private long kinds(GcEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    @Test
    void theSixtyFifthObjectOverflowsTheMarkStackAndIsFoundAgain() {
        long wide = heap.allocate(70);
        for (int i = 0; i < 66; i++) {
            long child = heap.allocate(4);
            heap.store(child, 0, heap.allocate(4));
            heap.store(wide, i, child);
        }
        slots.set(slots.define("wide"), wide);
        heap.temporaries.release(0);
        watch();
        collector.collect(Cause.EXPLICIT);
        assertThat(kinds(GcEvent.Kind.MARK_OVERFLOWED)).isEqualTo(2);
        assertThat(kinds(GcEvent.Kind.RESCAN)).isGreaterThanOrEqualTo(67);
        assertThat(collector.freedObjects()).isZero();
    }

    @Test
    void sixtyFourObjectsFitTheMarkStack() {
        long wide = heap.allocate(64);
        for (int i = 0; i < 64; i++) {
            heap.store(wide, i, heap.allocate(4));
        }
        slots.set(slots.define("wide"), wide);
        watch();
        collector.collect(Cause.EXPLICIT);
        assertThat(kinds(GcEvent.Kind.MARK_OVERFLOWED)).isZero();
    }

    @Test
    void aWordIsAReferenceWhereItIsTheAddressOfABlockThatBeginsAnObject() {
        long looksAlike = heap.allocate(4);
        long byItsTail = heap.allocate(8);
        long byAWordWithin = heap.allocate(4);
        slots.set(slots.define("look-alike"), looksAlike);
        slots.set(slots.define("tail"), byItsTail + Sizing.BLOCK_BYTES);
        slots.set(slots.define("within"), byAWordWithin + 8);
        heap.temporaries.release(0);
        collector.collect(Cause.EXPLICIT);
        assertThat(heap.isObject(looksAlike)).isTrue();
        assertThat(heap.isObject(byItsTail)).isFalse();
        assertThat(heap.isObject(byAWordWithin)).isFalse();
    }

    @Test
    void aFullHeapIsCollectedForAnAllocation() {
        while (heap.freeBytes() > 0) {
            heap.allocate(4);
        }
        heap.temporaries.release(0);
        long object = heap.allocate(4);
        assertThat(heap.isObject(object)).isTrue();
        assertThat(heap.usedBytes()).isEqualTo(32);
    }

    @Test
    void whatANativeAllocatesLivesUntilItReturns() {
        heap.setStress(true);
        int mark = heap.temporaries.mark();
        long first = heap.allocate(4);
        long second = heap.allocate(4);
        assertThat(heap.isObject(first)).isTrue();
        heap.temporaries.release(mark);
        long third = heap.allocate(4);
        assertThat(third).isEqualTo(first);
        assertThat(heap.isObject(second)).isFalse();
    }

    @Test
    void stressModePoisonsWhatItFrees() {
        heap.setStress(true);
        long object = heap.allocate(10);
        heap.temporaries.release(0);
        collector.collect(Cause.STRESS);
        for (int word = 0; word < 12; word++) {
            assertThat(heap.load(object, word)).isEqualTo(Value.POISON);
        }
    }

    @Test
    void finalisersFindTheHeapLocked() {
        heap.allocateWithFinaliser(4);
        long object = heap.allocateWithFinaliser(4);
        heap.store(object, 0, Value.NONE);
        heap.temporaries.release(0);
        List<Long> finalised = new ArrayList<>();
        collector.setFinalisation(new NoFinalisation() {
            @Override
            public GcEvent.Outcome finalise(long finalisedObject) {
                finalised.add(finalisedObject);
                assertThatThrownBy(() -> heap.allocate(1)).isInstanceOf(OutOfMemory.class);
                collector.collect(Cause.EXPLICIT);
                return GcEvent.Outcome.RETURNED;
            }
        });
        collector.collect(Cause.EXPLICIT);
        assertThat(finalised).as("an object without a type came to nothing").containsExactly(object);
        assertThat(collector.collections()).isEqualTo(1);
        assertThat(heap.isLocked()).isFalse();
        collector.collect(Cause.EXPLICIT);
        assertThat(finalised).hasSize(1);
    }

    @Test
    void anObserverOfPhasesSeesNothingElse() {
        slots.set(slots.define("object"), heap.allocate(4));
        heap.allocate(4);
        collector.addObserver(new GcObserver() {
            @Override
            public void event(Collection collection, GcEvent event) {
                events.add(event);
            }

            @Override
            public Detail detail() {
                return Detail.PHASES;
            }
        });
        collector.collect(Cause.EXPLICIT);
        assertThat(events).extracting(GcEvent::phase).containsExactlyElementsOf(Policy.SHARED_PHASES);
    }

    @Test
    void aRootsNameComesFromItsSource() {
        slots.define("empty");
        slots.set(slots.define("sys.modules"), heap.allocate(4));
        heap.temporaries.release(0);
        heap.allocate(1);
        Collection collection = collector.begin(Cause.EXPLICIT);
        List<String> names = new ArrayList<>();
        while (!collection.isDone()) {
            GcEvent event = collection.step();
            if (event.kind() == GcEvent.Kind.ROOT) {
                names.add(collection.roots().name(event.detail()).text());
            }
        }
        assertThat(names).containsExactly("sys.modules", "native temporary");
    }

    @Test
    void everyPolicyIsFoundByItsName() {
        for (Policies row : Policies.values()) {
            assertThat(Policies.named(row.policy().facts().name())).contains(row);
        }
        assertThat(Policies.named("unheard-of")).isEmpty();
    }
}
