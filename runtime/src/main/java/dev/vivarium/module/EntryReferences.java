package dev.vivarium.module;

import static dev.vivarium.gc.WeakrefLayouts.ARGUMENTS;
import static dev.vivarium.gc.WeakrefLayouts.CALLBACK;
import static dev.vivarium.gc.WeakrefLayouts.FINALIZE_WORDS;
import static dev.vivarium.gc.WeakrefLayouts.KEYWORDS;
import static dev.vivarium.gc.WeakrefLayouts.NEXT;
import static dev.vivarium.gc.WeakrefLayouts.POSITIONAL;
import static dev.vivarium.gc.WeakrefLayouts.REF_WORDS;
import static dev.vivarium.gc.WeakrefLayouts.TARGET;

import dev.vivarium.gc.CallbackQueue;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.vm.VirtualMachine;
import java.util.ArrayList;
import java.util.List;

/**
 * References that know an entry which hangs on the target. The entry's finaliser, run when the target dies, clears the
 * ref and queues it; the scheduler calls the queue, the newest first. A ref's word for its target holds the disguised
 * entry; a finalizer has a ref of its own, whose callback it is, in its word for the next reference, and in its word for
 * the target True until it is called.
 */
final class EntryReferences extends References {
    /** In a finalizer: the one that was made before it, where finalizers hang in the exit hook. */
    private static final int OLDER = FINALIZE_WORDS;

    private final Heap heap;
    private final boolean hasExitHook;
    private final int newestFinalizer;
    /** In the heap, so that what a finaliser queues is found when marked objects are scanned again. */
    private final CallbackQueue queue;

    EntryReferences(ObjectSpace space, boolean hasExitHook) {
        super(space);
        heap = space.heap;
        this.hasExitHook = hasExitHook;
        newestFinalizer = space.roots.define("exit hook of finalizers");
        space.roots.set(newestFinalizer, Value.NULL);
        queue = new CallbackQueue(heap, space.roots);
    }

    // Making them

    @Override
    long newRef(long target, long callback) {
        return newRef(target, callback, Value.NULL);
    }

    private long newRef(long target, long callback, long owner) {
        long entry = heap.allocateWithFinaliser(WeakrefEntryType.WORDS);
        heap.store(entry, 0, WeakrefEntryType.INSTANCE.value());
        heap.store(entry, WeakrefEntryType.REF, Value.NONE);
        heap.store(entry, WeakrefEntryType.TARGET, target);
        heap.store(entry, WeakrefEntryType.OWNER, owner);
        long ref = heap.allocateWithFinaliser(REF_WORDS);
        heap.store(ref, 0, RefType.INSTANCE.value());
        heap.store(ref, TARGET, Value.NONE);
        heap.store(ref, CALLBACK, callback);
        hang(entry, target);
        heap.store(entry, WeakrefEntryType.REF, Value.disguise(ref));
        heap.store(ref, TARGET, Value.disguise(entry));
        return ref;
    }

    private void hang(long entry, long target) {
        long list = Attributes.loadMaybe(space, target, Names.WEAKREF);
        if (ListType.isList(space, list)) {
            ListType.append(space, list, entry);
            return;
        }
        list = ListType.create(space);
        ListType.append(space, list, entry);
        try {
            Attributes.store(space, target, Names.WEAKREF, list);
        } catch (PythonError error) {
            if (!ExceptionType.isInstance(space, error.exception(), Exceptions.ATTRIBUTE_ERROR)) {
                throw error;
            }
            throw space.typeError("cannot create weak reference to '" + space.typeName(target) + "' object");
        }
    }

    @Override
    long newFinalizer(long target, long callback, int base, int positional, int keywords) {
        long finalizer = heap.allocateWithFinaliser(FINALIZE_WORDS + 1);
        heap.store(finalizer, 0, FinalizeType.INSTANCE.value());
        heap.store(finalizer, TARGET, Value.NONE);
        heap.store(finalizer, CALLBACK, callback);
        heap.store(finalizer, POSITIONAL, positional);
        heap.store(finalizer, KEYWORDS, keywords);
        int words = positional + 2 * keywords;
        long arguments = heap.allocate(words);
        for (int i = 0; i < words; i++) {
            heap.store(arguments, i, space.stack.slots[base + i]);
        }
        heap.store(finalizer, ARGUMENTS, arguments);
        heap.store(finalizer, NEXT, newRef(target, finalizer, finalizer));
        if (hasExitHook) {
            heap.store(finalizer, OLDER, space.roots.get(newestFinalizer));
            space.roots.set(newestFinalizer, finalizer);
        }
        heap.store(finalizer, TARGET, Value.TRUE);
        return finalizer;
    }

    /** Found by the entries in the heap: in their targets' lists they could only be read by running the program. */
    @Override
    List<LiveReferences.Link> links() {
        List<LiveReferences.Link> links = new ArrayList<>();
        for (int block = heap.nextObject(0); block < heap.blocks(); block = heap.nextObject(block + 1)) {
            long entry = Value.addressOfBlock(block);
            if (space.isExact(entry, WeakrefEntryType.INSTANCE)
                    && heap.load(entry, WeakrefEntryType.REF) != Value.NONE) {
                long owner = heap.load(entry, WeakrefEntryType.OWNER);
                long ref = Value.reveal(heap.load(entry, WeakrefEntryType.REF));
                links.add(new LiveReferences.Link(
                        owner == Value.NULL ? ref : owner, heap.load(entry, WeakrefEntryType.TARGET)));
            }
        }
        return links;
    }

    // Using them

    private boolean isFinalizer(long reference) {
        return space.isExact(reference, FinalizeType.INSTANCE);
    }

    @Override
    boolean isAlive(long reference) {
        boolean isSet = heap.load(reference, TARGET) != Value.NONE;
        return isFinalizer(reference) && isSet ? isAlive(heap.load(reference, NEXT)) : isSet;
    }

    @Override
    long target(long reference) {
        long ref = isFinalizer(reference) ? heap.load(reference, NEXT) : reference;
        return heap.load(Value.reveal(heap.load(ref, TARGET)), WeakrefEntryType.TARGET);
    }

    /** The ref of a finalizer is still cleared and queued in its time, and then finds nothing to do. */
    @Override
    void unlink(long reference) {
        if (isFinalizer(reference)) {
            heap.store(reference, TARGET, Value.NONE);
        } else {
            refDies(reference);
        }
    }

    // Ends

    @Override
    long refDies(long ref) {
        if (isAlive(ref)) {
            heap.store(Value.reveal(heap.load(ref, TARGET)), WeakrefEntryType.REF, Value.NONE);
            heap.store(ref, TARGET, Value.NONE);
        }
        return Value.FALSE;
    }

    /** Called in the middle of a collection: must not allocate. */
    void entryDies(long entry) {
        if (heap.load(entry, WeakrefEntryType.REF) == Value.NONE) {
            return;
        }
        long ref = Value.reveal(heap.load(entry, WeakrefEntryType.REF));
        heap.store(entry, WeakrefEntryType.REF, Value.NONE);
        heap.store(ref, TARGET, Value.NONE);
        if (heap.load(ref, CALLBACK) != Value.NONE) {
            enqueue(ref);
        }
    }

    private void enqueue(long ref) {
        boolean isFirst = queue.isEmpty();
        queue.addFirst(ref);
        if (isFirst) {
            long callDue = space.members(WeakrefEntryType.INSTANCE).get(space.qstrs.intern(WeakrefEntryType.CALL_DUE));
            if (!VirtualMachine.of(space).interrupts().schedule(callDue, Value.NONE)) {
                // Lost, as a finaliser's that schedules it itself; but the next one must find the queue empty again.
                queue.take();
                throw space.runtimeError("schedule queue full");
            }
        }
    }

    /** Calls what is queued; a callback may queue more. */
    void callDue() {
        int top = space.stack.top;
        while (!queue.isEmpty()) {
            long ref = queue.take();
            space.stack.push(ref);
            serve(ref);
            space.stack.top = top;
        }
    }

    private void serve(long ref) {
        long callback = heap.load(ref, CALLBACK);
        if (isFinalizer(callback)) {
            fire(callback);
        } else {
            call(ref, () -> space.call(callback, ref));
        }
    }

    private void fire(long finalizer) {
        if (heap.load(finalizer, TARGET) != Value.NONE) {
            heap.store(finalizer, TARGET, Value.NONE);
            call(finalizer, () -> FinalizeType.callBack(space, finalizer));
        }
    }

    /** A call with stored arguments needs room for them, which a locked heap does not give. */
    @Override
    void finalizerDies(long finalizer) {
        if (heap.load(finalizer, TARGET) != Value.NONE) {
            heap.store(finalizer, TARGET, Value.NONE);
            heap.allocate(1 + (int) heap.load(finalizer, POSITIONAL) + 2 * (int) heap.load(finalizer, KEYWORDS));
            FinalizeType.callBack(space, finalizer);
        }
    }

    @Override
    void programEnds() {
        long finalizer = space.roots.get(newestFinalizer);
        while (finalizer != Value.NULL) {
            fire(finalizer);
            finalizer = heap.load(finalizer, OLDER);
        }
    }

    /** Calls the callback of a reference; reports what it raises. */
    private void call(long reference, Runnable call) {
        Collector collector = space.service(Collector.class);
        collector.tellCallingLater(reference);
        long failure = ExceptionType.raisedBy(space, call);
        if (failure != Value.NULL) {
            Traceback.report(space, Host.STANDARD_OUTPUT, "Unhandled exception in weakref callback:\n", failure);
        }
        collector.tellCalledLater(failure == Value.NULL ? Outcome.RETURNED : Outcome.RAISED);
    }
}
