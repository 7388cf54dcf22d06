package dev.vivarium.module;

import dev.vivarium.gc.CallbackQueue;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.WeakrefMap;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.List;

/** References that the collector's weakref map knows. Any heap object can be a target. */
final class MapReferences extends References {
    private final WeakrefMap map;
    private final boolean hasExitHook;

    MapReferences(ObjectSpace space, Policy.Weakrefs kind) {
        super(space);
        hasExitHook = kind == Policy.Weakrefs.MAP_AND_EXIT_HOOK;
        Collector collector = space.service(Collector.class);
        map = collector.weakrefs();
        if (kind == Policy.Weakrefs.UNTRACED_MAP) {
            collector.setCallbacks(new CallbackQueue(space.heap, space.roots));
        }
    }

    @Override
    long newRef(long target, long callback) {
        check(target);
        return map.newRef(RefType.INSTANCE.value(), target, callback);
    }

    @Override
    long newFinalizer(long target, long callback, int base, int positional, int keywords) {
        check(target);
        return map.newFinalize(
                FinalizeType.INSTANCE.value(), target, callback, space.stack, base, positional, keywords);
    }

    @Override
    List<LiveReferences.Link> links() {
        List<LiveReferences.Link> links = new ArrayList<>();
        for (WeakrefMap.Entry entry : map.entries()) {
            entry.references().forEach(reference -> links.add(new LiveReferences.Link(reference, entry.target())));
        }
        return links;
    }

    /** The empty tuple is no heap object in MicroPython. */
    private void check(long target) {
        if (!space.heap.isObject(target) || target == space.emptyTuple()) {
            throw space.typeError("not a heap object");
        }
    }

    @Override
    boolean isAlive(long reference) {
        return map.isAlive(reference);
    }

    @Override
    long target(long reference) {
        return map.target(reference);
    }

    @Override
    void unlink(long reference) {
        map.unlink(reference);
    }

    @Override
    long refDies(long ref) {
        map.unlink(ref);
        return Value.NONE;
    }

    @Override
    void programEnds() {
        while (hasExitHook && callNewest()) {
            // A finalizer may make others, which are called, too.
        }
    }

    /** Calls the newest finalizer that is alive; false where there is none. */
    private boolean callNewest() {
        long newest = Value.NULL;
        for (WeakrefMap.Entry entry : map.entries()) {
            for (long reference : entry.references()) {
                boolean isFinalizer = space.isExact(reference, FinalizeType.INSTANCE);
                if (isFinalizer && (newest == Value.NULL || birth(reference) > birth(newest))) {
                    newest = reference;
                }
            }
        }
        if (newest != Value.NULL) {
            space.stack.push(newest);
            map.unlink(newest);
            Collector collector = space.service(Collector.class);
            collector.tellCallingLater(newest);
            collector.tellCalledLater(collector.finalisation().callBack(newest));
        }
        return newest != Value.NULL;
    }

    private int birth(long reference) {
        return space.heap.births.of(reference);
    }
}
