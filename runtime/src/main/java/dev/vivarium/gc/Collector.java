package dev.vivarium.gc;

import dev.vivarium.heap.CollectionTrigger;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.List;

/** The collector of one machine: what outlives a single collection, and the way to start one. */
public final class Collector implements CollectionTrigger, Checkpointed<Collector.State> {
    private final Heap heap;
    private final Policy policy;
    private final Roots roots = new Roots();
    private final WeakrefMap weakrefs;
    /** Replaced as a whole, so that another thread may add and remove observers while a collection tells them. */
    @NotCheckpointed("who watches the run belongs to no moment of it")
    private volatile List<GcObserver> observers = List.of();

    @NotCheckpointed("wired once, when the machine is built")
    private final List<Runnable> beforeFree = new ArrayList<>();

    @NotCheckpointed("wired once, when the machine is built")
    private Finalisation finalisation = new NoFinalisation();

    @NotCheckpointed("wired once, when the machine is built; what waits lies in the heap")
    private CallbackQueue callbacks;

    private int collections;
    private int freedObjects;
    /** Whether a collection waits for what the program does in the middle of it. */
    private boolean suspended;

    public Collector(Heap heap, Policy policy) {
        this.heap = heap;
        this.policy = policy;
        weakrefs = new WeakrefMap(heap, policy.facts().weakrefs() != Policy.Weakrefs.UNTRACED_MAP, this::ends);
    }

    /** Adds a source; sources are visited in the order in which they were added, then the weakref map. */
    public void addRoots(RootSource source) {
        roots.addSource(source);
    }

    public void setFinalisation(Finalisation finalisation) {
        this.finalisation = finalisation;
    }

    /** Gives the collector where to put callbacks that are not called by the collection that found them due. */
    public void setCallbacks(CallbackQueue queue) {
        callbacks = queue;
    }

    /** Runs {@code action} in every collection when the marks are final and nothing is freed yet. */
    public void beforeFree(Runnable action) {
        beforeFree.add(action);
    }

    void marksAreFinal() {
        beforeFree.forEach(Runnable::run);
    }

    /** Lets an observer watch from the next event on; it can be added and removed at any time, by any thread. */
    public synchronized void addObserver(GcObserver observer) {
        List<GcObserver> more = new ArrayList<>(observers);
        more.add(observer);
        observers = List.copyOf(more);
    }

    public synchronized void removeObserver(GcObserver observer) {
        List<GcObserver> fewer = new ArrayList<>(observers);
        fewer.remove(observer);
        observers = List.copyOf(fewer);
    }

    private boolean wantsEveryEvent() {
        List<GcObserver> watching = observers;
        for (int i = 0; i < watching.size(); i++) {
            if (watching.get(i).detail() == GcObserver.Detail.EVERY_EVENT) {
                return true;
            }
        }
        return false;
    }

    // Collecting

    /** Runs a whole collection; does nothing while another one marks, finalises or frees. */
    @Override
    public void collect(Cause cause) {
        if (isCollecting()) {
            return;
        }
        Collection collection = begin(cause);
        while (!observers.isEmpty() && !collection.isDone()) {
            tellObservers(collection, collection.step(wantsEveryEvent()));
        }
        if (!collection.isDone()) {
            collection.finish();
        }
    }

    /** Whether a collection is in progress, its callbacks excepted: no other one can begin. */
    public boolean isCollecting() {
        return heap.isCollecting() || suspended;
    }

    private void tellObservers(Collection collection, GcEvent event) {
        List<GcObserver> watching = observers;
        for (int i = 0; i < watching.size(); i++) {
            GcObserver observer = watching.get(i);
            if (event.kind() == GcEvent.Kind.PHASE || observer.detail() == GcObserver.Detail.EVERY_EVENT) {
                observer.event(collection, event);
            }
        }
    }

    /** Tells that the program has made a reference. */
    public void tellMade(long reference, long target) {
        observers.forEach(observer -> observer.made(reference, target));
    }

    /** Tells that the program has detached a reference. */
    public void tellDetached(long reference) {
        observers.forEach(observer -> observer.detached(reference));
    }

    /** Tells that a callback is about to be called outside a collection. */
    public void tellCallingLater(long reference) {
        observers.forEach(observer -> observer.callingLater(reference));
    }

    /** Tells how the call told last ended. */
    public void tellCalledLater(GcEvent.Outcome outcome) {
        observers.forEach(observer -> observer.calledLater(outcome));
    }

    /** Whether callbacks wait to be called by {@link #callBackWaiting}. */
    public boolean areCallbacksWaiting() {
        return callbacks != null && !callbacks.isEmpty();
    }

    /**
     * Calls the callbacks that wait now, the first first; those that they make due wait on. Not to be called inside one
     * of them.
     */
    public void callBackWaiting() {
        long last = callbacks.last();
        long reference = Value.NULL;
        while (reference != last) {
            reference = callbacks.take();
            int mark = heap.temporaries.mark();
            heap.temporaries.add(reference);
            tellCallingLater(reference);
            tellCalledLater(finalisation.callBack(reference));
            heap.temporaries.release(mark);
        }
    }

    /** Tells of a hazard; what this gives ends the program. */
    HazardDetected ends(Hazard hazard) {
        observers.forEach(observer -> observer.hazard(hazard));
        return new HazardDetected(hazard);
    }

    /** Tells that the program has come to its end. */
    public void tellProgramEnds() {
        observers.forEach(GcObserver::programEnds);
    }

    /** Begins a collection that the caller drives with {@link Collection#step}; none may be in progress. */
    public Collection begin(Cause cause) {
        return new Collection(this, cause, ++collections);
    }

    /** Performs the next elementary action of a collection that the caller drives, and tells the observers. */
    public GcEvent step(Collection collection) {
        GcEvent event = collection.step();
        tellObservers(collection, event);
        return event;
    }

    /** Collections begun so far. */
    public int collections() {
        return collections;
    }

    /** Objects that the last free phase freed: what {@code gc.collect()} returns. */
    public int freedObjects() {
        return freedObjects;
    }

    public Policy policy() {
        return policy;
    }

    public WeakrefMap weakrefs() {
        return weakrefs;
    }

    // For collections

    Heap heap() {
        return heap;
    }

    Roots roots() {
        return roots;
    }

    /** Queues those of dead references that have callbacks. */
    void queue(long[] references) {
        for (long reference : references) {
            if (heap.load(reference, WeakrefLayouts.CALLBACK) != Value.NONE) {
                callbacks.addLast(reference);
            }
        }
    }

    void gatherRoots() {
        roots.gather(policy.facts().mapIsRoot() ? weakrefs : null);
    }

    /** The roots as they are now, gathered apart: a collection that is in progress does not notice. */
    public Roots currentRoots() {
        Roots current = roots.another();
        current.gather(policy.facts().mapIsRoot() ? weakrefs : null);
        return current;
    }

    /** Gathers the roots as a collection would; until the next one begins. */
    public Roots rootsNow() {
        gatherRoots();
        return roots;
    }

    /** How callbacks and finalisers are called. */
    public Finalisation finalisation() {
        return finalisation;
    }

    void suspended(boolean isSuspended) {
        suspended = isSuspended;
    }

    void freed(int objects) {
        freedObjects = objects;
    }

    // Checkpoints

    record State(WeakrefMap.State weakrefs, int collections, int freedObjects, boolean suspended) {}

    @Override
    public State save() {
        return new State(weakrefs.save(), collections, freedObjects, suspended);
    }

    @Override
    public void restore(State saved) {
        weakrefs.restore(saved.weakrefs());
        collections = saved.collections();
        freedObjects = saved.freedObjects();
        suspended = saved.suspended();
    }
}
