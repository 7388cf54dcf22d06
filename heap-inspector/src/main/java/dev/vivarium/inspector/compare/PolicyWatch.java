package dev.vivarium.inspector.compare;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Watches one run and notes what is compared. */
final class PolicyWatch implements GcObserver {
    /** The phases in which objects are finalised. */
    private static final Set<Phase> FINALISING =
            EnumSet.of(Phase.FINALISE, Phase.FINALISERS, Phase.KEEP_AND_FINALISE, Phase.DYING);

    private final Collector collector;
    private final Heap heap;
    private final Labels labels;
    private final List<Happening> happenings = new ArrayList<>();
    /** What pending finalizers reach, where a finalising phase is in progress. */
    private Reach pending;

    private String dueCall = "";
    private String laterCall = "";
    private boolean hasEnded;
    private int collectionsAtEnd;
    private long usedBytes;
    private long peakBytes;
    private PolicyRun.Leaks leaks = PolicyRun.Leaks.NONE;

    PolicyWatch(Machine machine) {
        collector = machine.collector();
        heap = machine.heap();
        labels = new Labels(machine.space());
        collector.addObserver(this);
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        switch (event.kind()) {
            case PHASE:
                peakBytes = Math.max(peakBytes, heap.usedBytes());
                pending = FINALISING.contains(event.phase()) ? Reach.ofFinalizers(heap) : null;
                break;
            case FINALISER:
                finalised(collection, event);
                break;
            case REFERENCE_DUE:
                dueCall = event.detail() == 1 ? labels.call(event.object()) : "";
                break;
            case CALLBACK:
                // Where the object was not announced it is still there.
                called(
                        when(collection.number()),
                        collection.phase() == Phase.CALLBACKS ? dueCall : labels.call(event.object()),
                        event.outcome());
                break;
            default:
                break;
        }
    }

    private void finalised(Collection collection, GcEvent event) {
        long object = event.object();
        boolean isFinalizer = Labels.isFinalizer(heap, object);
        boolean early = pending != null && pending.contains(object) && !isFinalizer;
        boolean isPlumbing = labels.isPlumbing(object, early);
        if (event.outcome() == Outcome.NONE || isPlumbing) {
            return;
        }
        String text = isFinalizer ? labels.call(object) + " inside" : labels.of(object) + " finalised";
        boolean raised = event.outcome() == Outcome.RAISED;
        happenings.add(new Happening(when(collection.number()), Happening.Kind.FINALISER, text, raised, early));
    }

    private void called(String when, String call, Outcome outcome) {
        if (outcome == Outcome.NONE || outcome == Outcome.FREED) {
            return;
        }
        happenings.add(new Happening(when, Happening.Kind.CALLBACK, call, outcome == Outcome.RAISED, false));
    }

    private String when(int collection) {
        return hasEnded ? "+" + (collection - collectionsAtEnd) : Integer.toString(collection);
    }

    @Override
    public void callingLater(long reference) {
        laterCall = labels.call(reference);
    }

    @Override
    public void calledLater(Outcome outcome) {
        called(laterWhen(), laterCall, outcome);
    }

    private String laterWhen() {
        return hasEnded && collector.collections() == collectionsAtEnd ? "exit" : when(collector.collections());
    }

    @Override
    public void programEnds() {
        hasEnded = true;
        collectionsAtEnd = collector.collections();
        usedBytes = heap.usedBytes();
        peakBytes = Math.max(peakBytes, usedBytes);
        leaks = findLeaks();
    }

    private PolicyRun.Leaks findLeaks() {
        BitSet leaked = Reach.ofRoots(collector, heap).without(Reach.ofProgram(collector, heap));
        long table = collector.weakrefs().table();
        if (table != Value.NULL) {
            leaked.clear(Value.block(table));
        }
        TreeMap<String, Integer> names = new TreeMap<>();
        long bytes = 0;
        for (int head = leaked.nextSetBit(0); head >= 0; head = leaked.nextSetBit(head + 1)) {
            long object = Value.addressOfBlock(head);
            bytes += heap.sizeOf(object);
            boolean isNamed = labels.isOfUserClass(object) || heap.planes.hasWeakref(head);
            if (isNamed || heap.planes.hasFinaliser(head) && !labels.isPlumbing(object, false)) {
                names.merge(labels.of(object), 1, Integer::sum);
            }
        }
        List<String> shown = new ArrayList<>();
        names.forEach((name, count) -> shown.add(count == 1 ? name : name + " ×" + count));
        return new PolicyRun.Leaks(leaked.cardinality(), bytes, shown);
    }

    // What was noted

    List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    PolicyRun.Leaks leaks() {
        return leaks;
    }

    int collections() {
        return hasEnded ? collectionsAtEnd : collector.collections();
    }

    long usedBytes() {
        return hasEnded ? usedBytes : heap.usedBytes();
    }

    long peakBytes() {
        return peakBytes;
    }

    int happeningsSoFar() {
        return happenings.size();
    }
}
