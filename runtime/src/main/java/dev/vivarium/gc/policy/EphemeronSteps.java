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

    /** The target whose finalize objects are being marked, and the next of them. */
    private long target;

    private long finalizer = Value.NULL;

    private long[] firing = new long[4];
    private int firingCount;
    private boolean detached;

    EphemeronSteps(Collection collection) {
        this.collection = collection;
    }

    @Override
    public boolean step(Phase phase) {
        switch (phase) {
            case EPHEMERONS:
            case FIRING:
                return reachFixpoint(phase);
            case DETACH:
                return detach();
            default:
                return phase.step(collection);
        }
    }

    /** Marks finalize objects; false when the phase has no target left. */
    private boolean reachFixpoint(Phase phase) {
        if (targets == null) {
            sortTargets();
            collection.noteMarkedTargets();
        }
        while (!collection.rescan()) {
            if (finalizer != Value.NULL) {
                long current = finalizer;
                finalizer = collection.weakrefs().olderFinalizer(current);
                if (collection.markObject(current, target)) {
                    return true;
                }
            } else {
                target = phase == Phase.EPHEMERONS ? nextMarked() : nextFiring();
                if (target == Value.NULL) {
                    next = 0;
                    return false;
                }
                finalizer = collection.weakrefs().newestFinalizer(target);
            }
        }
        return true;
    }

    private void sortTargets() {
        targets = collection.weakrefs().targets();
        for (long candidate : targets) {
            if (collection.weakrefs().newestFinalizer(candidate) != Value.NULL) {
                targets[targetCount++] = candidate;
            }
        }
        Arrays.sort(targets, 0, targetCount);
    }

    /** A target that was marked before or is marked since; NULL when there is none left. */
    private long nextMarked() {
        while (next < targetCount) {
            long candidate = targets[next++];
            if (collection.isMarked(candidate)) {
                return candidate;
            }
        }
        return collection.takeMarkedTarget();
    }

    /** A target that was marked since, or else the first unmarked one, which fires; NULL when there is none left. */
    private long nextFiring() {
        long marked = collection.takeMarkedTarget();
        while (marked == Value.NULL && next < targetCount) {
            long candidate = targets[next++];
            if (!collection.isMarked(candidate)) {
                noteFiring(candidate);
                return candidate;
            }
        }
        return marked;
    }

    private boolean detach() {
        if (!detached) {
            detached = true;
            collection.detach(Arrays.copyOf(firing, firingCount));
            return true;
        }
        return false;
    }

    private void noteFiring(long dying) {
        if (firingCount == firing.length) {
            firing = Arrays.copyOf(firing, 2 * firingCount);
        }
        firing[firingCount++] = dying;
    }
}
