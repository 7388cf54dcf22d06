package dev.vivarium.gc.policy;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/**
 * The fixpoint of {@link Ephemeron}. Each target is looked at when it is marked, and once more in address order; so the
 * work grows with the number of targets and not with its square.
 */
final class EphemeronSteps implements Policy.Steps {
    private final Collection collection;
    /** Targets with finalize objects, in address order; null before the first phase that needs them. */
    private long[] targets;

    private int targetCount;
    /** The first that was not looked at yet. */
    private int next;

    private long[] firing = new long[4];
    private int firingCount;

    EphemeronSteps(Collection collection) {
        this.collection = collection;
    }

    @Override
    public boolean step(Phase phase) {
        switch (phase) {
            case EPHEMERONS:
                return begin() || reachFixpoint();
            case FIRING:
                return reachFixpoint() || fireNext();
            case DETACH:
                collection.detach(Arrays.copyOf(firing, firingCount));
                return false;
            default:
                return phase.step(collection);
        }
    }

    /** Marks the finalize objects of the targets that are marked already; false when there is no such target left. */
    private boolean begin() {
        if (targets == null) {
            sortTargets();
            collection.noteMarkedTargets();
        }
        while (!collection.rescan()) {
            if (next == targetCount) {
                return false;
            }
            long target = targets[next++];
            if (collection.isMarked(target) && markFinalizers(target)) {
                return true;
            }
        }
        return true;
    }

    private void sortTargets() {
        targets = collection.weakrefs().targets();
        for (long target : targets) {
            if (collection.weakrefs().newestFinalizer(target) != Value.NULL) {
                targets[targetCount++] = target;
            }
        }
        Arrays.sort(targets, 0, targetCount);
    }

    /** Marks the finalize objects of targets marked since; false when there is no such target left. */
    private boolean reachFixpoint() {
        while (!collection.rescan()) {
            long target = collection.takeMarkedTarget();
            if (target == Value.NULL) {
                next = collection.phase() == Phase.EPHEMERONS ? 0 : next;
                return false;
            }
            if (markFinalizers(target)) {
                return true;
            }
        }
        return true;
    }

    private boolean fireNext() {
        while (next < targetCount) {
            long target = targets[next++];
            if (!collection.isMarked(target)) {
                if (firingCount == firing.length) {
                    firing = Arrays.copyOf(firing, 2 * firingCount);
                }
                firing[firingCount++] = target;
                markFinalizers(target);
                return true;
            }
        }
        return false;
    }

    /** Whether they were not marked yet. */
    private boolean markFinalizers(long target) {
        return collection.markObject(collection.weakrefs().newestFinalizer(target), target);
    }
}
