package dev.vivarium.gc.policy;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/** How garbage dies under {@link Cpython}. */
final class CpythonSteps implements Policy.Steps {
    private final Collection collection;
    private final Heap heap;
    private Garbage garbage;
    /** What is still to be done, one callback or finaliser each. */
    private final Deque<Runnable> due = new ArrayDeque<>();

    private boolean isSuspended;
    private int spared;

    CpythonSteps(Collection collection) {
        this.collection = collection;
        heap = collection.heap();
    }

    @Override
    public boolean step(Phase phase) {
        switch (phase) {
            case DYING:
                return die();
            case SPARE:
                return spare();
            default:
                return phase.step(collection);
        }
    }

    private boolean die() {
        if (garbage == null) {
            garbage = new Garbage(heap);
            if (!garbage.needsAttention()) {
                return false;
            }
            garbage.sort();
            collection.suspend();
            isSuspended = true;
            plan();
        }
        if (!due.isEmpty()) {
            due.remove().run();
            return true;
        }
        if (isSuspended) {
            collection.resume();
            isSuspended = false;
        }
        return false;
    }

    private void plan() {
        for (long object : garbage.counted) {
            planFinaliser(object);
            if (heap.planes.hasWeakref(Value.block(object))) {
                due.add(() -> planFirst(object));
            }
        }
        due.add(this::planCyclic);
    }

    /** References to all cyclic garbage are cleared before the first callback. */
    private void planCyclic() {
        for (long object : garbage.cyclic) {
            planCallbacks(object);
        }
        garbage.cyclic.forEach(this::planFinaliser);
    }

    private void planFinaliser(long object) {
        int block = Value.block(object);
        boolean isOfUserClass = Value.isHeap(heap.load(object, 0));
        if (heap.planes.hasFinaliser(block) && isOfUserClass) {
            due.add(() -> collection.finaliseNow(object));
        }
    }

    private void planCallbacks(long target) {
        for (long reference : collection.clearReferences(target)) {
            if (!garbage.contains(reference)) {
                due.add(() -> collection.callBackNow(reference, target));
            }
        }
    }

    /** The callbacks of one object come before whatever is planned. */
    private void planFirst(long target) {
        Deque<Runnable> later = new ArrayDeque<>(due);
        due.clear();
        planCallbacks(target);
        due.addAll(later);
    }

    /** Marks unmarked objects that were not among the garbage, and would be freed before their finalisers ran. */
    private boolean spare() {
        BlockPlanes planes = heap.planes;
        while (!collection.rescan()) {
            spared = planes.nextObject(spared);
            if (spared >= planes.endBlock()) {
                return false;
            }
            boolean isDue = planes.hasFinaliser(spared) || planes.hasWeakref(spared);
            long object = Value.addressOfBlock(spared++);
            if (isDue && !collection.isMarked(object) && !garbage.contains(object)) {
                collection.markObject(object, Value.NULL);
                return true;
            }
        }
        return true;
    }
}
