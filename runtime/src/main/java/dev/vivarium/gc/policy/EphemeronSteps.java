package dev.vivarium.gc.policy;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/** The fixpoint of {@link Ephemeron}. */
final class EphemeronSteps implements Policy.Steps {
    private final Collection collection;
    /** Targets with finalize objects whose closures are not marked yet, in address order. */
    private long[] waiting;

    private int waitingCount;
    private int cursor;
    /** Whether something was marked since the cursor was at the first. */
    private boolean marked;

    private long[] firing = new long[4];
    private int firingCount;

    EphemeronSteps(Collection collection) {
        this.collection = collection;
    }

    @Override
    public boolean step(Phase phase) {
        switch (phase) {
            case EPHEMERONS:
                return reachFixpoint();
            case FIRING:
                return reachFixpoint() || fireNext();
            case DETACH:
                collection.detach(Arrays.copyOf(firing, firingCount));
                return false;
            default:
                return phase.step(collection);
        }
    }

    /** Marks the finalize objects of marked targets; false when there is no such target left. */
    private boolean reachFixpoint() {
        if (waiting == null) {
            begin();
        }
        while (!collection.rescan()) {
            if (cursor == waitingCount) {
                if (!marked) {
                    return false;
                }
                marked = false;
                cursor = 0;
            } else if (collection.isMarked(waiting[cursor])) {
                markFinalizers(takeWaiting(cursor));
                return true;
            } else {
                cursor++;
            }
        }
        return true;
    }

    private void begin() {
        waiting = collection.weakrefs().targets();
        for (long target : waiting) {
            if (collection.weakrefs().newestFinalizer(target) != Value.NULL) {
                waiting[waitingCount++] = target;
            }
        }
        Arrays.sort(waiting, 0, waitingCount);
    }

    private boolean fireNext() {
        if (waitingCount == 0) {
            return false;
        }
        long target = takeWaiting(0);
        if (firingCount == firing.length) {
            firing = Arrays.copyOf(firing, 2 * firingCount);
        }
        firing[firingCount++] = target;
        cursor = 0;
        markFinalizers(target);
        return true;
    }

    private long takeWaiting(int at) {
        long target = waiting[at];
        waitingCount--;
        System.arraycopy(waiting, at + 1, waiting, at, waitingCount - at);
        return target;
    }

    private void markFinalizers(long target) {
        collection.markObject(collection.weakrefs().newestFinalizer(target), target);
        marked = true;
    }
}
