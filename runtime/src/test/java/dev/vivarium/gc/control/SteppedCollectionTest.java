package dev.vivarium.gc.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.Finalisation;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcEvent.Outcome;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteppedCollectionTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(100_000));
    private final Collector collector = new Collector(heap, Policies.DEFAULT.policy());
    private long parent;
    private long child;
    private long other;
    private long garbage;
    private long doomed;

    @BeforeEach
    void makeObjects() {
        parent = heap.allocate(4);
        child = heap.allocate(4);
        other = heap.allocate(4);
        garbage = heap.allocate(4);
        doomed = heap.allocateWithFinaliser(4);
        heap.store(parent, 1, child);
        heap.store(parent, 2, other);
        heap.store(doomed, 0, Value.NONE);
        RootSlots slots = new RootSlots();
        slots.set(slots.define("parent"), parent);
        collector.addRoots(new SlotRoots(slots));
        heap.temporaries.release(0);
        collector.setFinalisation(new Finalisation() {
            @Override
            public Outcome finalise(long object) {
                return Outcome.RETURNED;
            }

            @Override
            public Outcome callBack(long reference) {
                return Outcome.NONE;
            }
        });
    }

    private SteppedCollection begin() {
        return SteppedCollection.begin(collector, Cause.EXPLICIT);
    }

    @Test
    void aPhaseAtATimeGoesThroughTheWholePolicy() {
        SteppedCollection collection = begin();
        List<Phase> phases = new ArrayList<>();
        while (!collection.isDone()) {
            phases.add(collection.stepPhase().phase());
        }
        assertThat(phases).isEqualTo(collector.policy().phases());
        assertThatThrownBy(collection::step).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anObjectAtATimePassesOverTheEdgesOfOneObject() {
        SteppedCollection collection = begin();
        assertThat(collection.runTo(StopCondition.marked(parent)).kind()).isEqualTo(Kind.ROOT);

        GcEvent next = collection.stepObject();

        assertThat(next.kind()).isEqualTo(Kind.PHASE);
        assertThat(heap.planes.isMarked(Value.block(other))).isTrue();
        assertThat(collection.stepObject().phase()).isEqualTo(Phase.FINALISE);
        assertThat(collection.stepObject().object()).isEqualTo(doomed);
    }

    @Test
    void runsToWhatHappensToAnObject() {
        SteppedCollection collection = begin();
        GcEvent marked = collection.runTo(StopCondition.marked(other));
        assertThat(marked.source()).isEqualTo(parent);
        assertThat(marked.detail()).isEqualTo(2);
        assertThat(collection.collection().eventNumber()).hasValue(6);
        assertThat(collection.runTo(StopCondition.finalised(doomed)).outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(collection.runTo(StopCondition.freed(garbage)).phase()).isEqualTo(Phase.FREE);
        collection.finish();
        assertThat(collector.freedObjects()).isEqualTo(2);
    }

    @Test
    void runsToAnEventNumberAndToAnyOfTwoConditions() {
        SteppedCollection collection = begin();
        collection.runTo(StopCondition.eventNumber(5));
        assertThat(heap.planes.isMarked(Value.block(child))).isTrue();
        assertThat(heap.planes.isMarked(Value.block(other))).isFalse();
        collection.runTo(StopCondition.freed(child).or(StopCondition.phaseBegins(Phase.FREE)));
        assertThat(collection.collection().phase()).isEqualTo(Phase.FREE);
    }

    @Test
    void observersAreToldWhatIsStepped() {
        List<GcEvent> told = new ArrayList<>();
        collector.addObserver((collection, event) -> told.add(event));
        SteppedCollection collection = begin();
        GcEvent first = collection.step();
        assertThat(told).containsExactly(first);
    }

    @Test
    void onlyOneCollectionIsInProgress() {
        SteppedCollection collection = begin();
        collection.runTo(StopCondition.phaseBegins(Phase.MARK));
        assertThatThrownBy(this::begin).isInstanceOf(IllegalStateException.class);
        collection.finish();
        begin().finish();
    }
}
