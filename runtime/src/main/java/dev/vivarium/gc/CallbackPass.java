package dev.vivarium.gc;

import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.function.Function;

/**
 * Goes over the references to targets that died: takes one target's list, then clears and calls one reference after the
 * other. A callback may do anything, even collect again.
 */
final class CallbackPass {
    private final Heap heap;
    private final PendingSlots source;
    private final Finalisation finalisation;
    private final Function<Hazard, HazardDetected> hazards;
    private PendingList list;
    private int index;
    private boolean due;
    private Outcome outcome;

    /** @param hazards told of a hazard; gives what ends the program */
    CallbackPass(Heap heap, PendingSlots source, Finalisation finalisation, Function<Hazard, HazardDetected> hazards) {
        this.hazards = hazards;
        this.heap = heap;
        this.source = source;
        this.finalisation = finalisation;
    }

    /** Goes to the next reference; false when there is none. */
    boolean next() {
        while (list == null || ++index == list.size()) {
            if (list != null) {
                source.finished(list);
            }
            if (!takeList()) {
                return false;
            }
        }
        due = true;
        return true;
    }

    /** Whether {@link #serve} is to be called before {@link #next}. */
    boolean isDue() {
        return due;
    }

    /**
     * Clears and calls the current reference.
     *
     * @throws HazardDetected when it was freed and has a callback
     */
    void serve() {
        due = false;
        outcome = isIntact() ? clearAndCall(list.reference(index)) : passOverFreed();
    }

    private boolean takeList() {
        list = source.next();
        index = -1;
        return list != null;
    }

    private Outcome clearAndCall(long reference) {
        heap.store(reference, WeakrefLayouts.TARGET, Value.NONE);
        Outcome result = Outcome.NONE;
        if (heap.load(reference, WeakrefLayouts.CALLBACK) != Value.NONE) {
            int mark = heap.temporaries.mark();
            heap.temporaries.add(reference);
            result = finalisation.callBack(reference);
            heap.temporaries.release(mark);
        }
        heap.store(reference, WeakrefLayouts.NEXT, Value.disguise(Value.NULL));
        return result;
    }

    private Outcome passOverFreed() {
        if (list.calls(index)) {
            throw hazards.apply(list.referenceHazard(index));
        }
        return Outcome.FREED;
    }

    /** Whether the current reference is still there. */
    boolean isIntact() {
        return list.isIntact(index);
    }

    long reference() {
        return list.reference(index);
    }

    /** The freed object that the reference pointed to. */
    long target() {
        return list.target;
    }

    Outcome outcome() {
        return outcome;
    }
}
