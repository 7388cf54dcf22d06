package dev.vivarium.module;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Checkpointed;
import java.util.List;

/** What stands behind {@code weakref.ref} and {@code weakref.finalize} on one machine; the policy says which it is. */
public abstract class References implements Checkpointed<Boolean> {
    final ObjectSpace space;

    References(ObjectSpace space) {
        this.space = space;
    }

    /** Gives a machine the references that its policy wants. */
    public static void provide(ObjectSpace space, Policy.Facts facts) {
        space.provide(References.class, make(space, facts.weakrefs()));
    }

    private static References make(ObjectSpace space, Policy.Weakrefs kind) {
        switch (kind) {
            case ENTRIES:
            case ENTRIES_AND_EXIT_HOOK:
                return new EntryReferences(space, kind == Policy.Weakrefs.ENTRIES_AND_EXIT_HOOK);
            default:
                return new MapReferences(space, kind);
        }
    }

    static References of(ObjectSpace space) {
        return space.service(References.class);
    }

    /** Makes a ref and tells who watches. */
    final long makeRef(long target, long callback) {
        long ref = newRef(target, callback);
        collector().tellMade(ref, target);
        return ref;
    }

    /** Makes a finalizer and tells who watches. */
    final long makeFinalizer(long target, long callback, int base, int positional, int keywords) {
        long finalizer = newFinalizer(target, callback, base, positional, keywords);
        collector().tellMade(finalizer, target);
        return finalizer;
    }

    /** Makes a reference dead on the program's demand, and tells who watches. */
    final void detach(long reference) {
        unlink(reference);
        collector().tellDetached(reference);
    }

    private Collector collector() {
        return space.service(Collector.class);
    }

    /** The references that are in their targets' lists, with their targets. */
    abstract List<LiveReferences.Link> links();

    /** Makes a ref; the arguments are rooted by the caller. Raises TypeError where the target cannot be one. */
    abstract long newRef(long target, long callback);

    /** Makes a finalizer; its callback's arguments lie in the stack from {@code base}. Raises as {@link #newRef}. */
    abstract long newFinalizer(long target, long callback, int base, int positional, int keywords);

    /** Whether a ref has a target and a finalizer waits for the end of its target. */
    abstract boolean isAlive(long reference);

    /** The target of a reference that is alive. */
    abstract long target(long reference);

    /** Makes a reference dead before its time. */
    abstract void unlink(long reference);

    /** What a reference points to, or None. */
    final long follow(long reference) {
        return isAlive(reference) ? target(reference) : Value.NONE;
    }

    /** What the finaliser of a ref does and returns. */
    abstract long refDies(long ref);

    /** What a finalizer that is about to be freed does. */
    void finalizerDies(long finalizer) {}

    /** Calls the finalizers that are called when the program ends, and are alive. */
    void programEnds() {}

    /** All of it lies in the heap and in the collector. */
    @Override
    public Boolean save() {
        return true;
    }

    @Override
    public void restore(Boolean saved) {}
}
