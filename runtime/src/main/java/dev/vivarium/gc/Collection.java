package dev.vivarium.gc;

import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.List;
import java.util.OptionalInt;

/**
 * One collection: a state machine that goes through the phases of a policy. {@link #step} performs one elementary action
 * and tells what it did; unobserved, the same actions run on without stopping. Between two steps the heap can be read
 * and nothing in it changes.
 */
public final class Collection {
    private final Collector collector;
    private final Heap heap;
    private final Cause cause;
    private final int number;
    private final List<Phase> phases;
    private final Policy.Steps steps;
    private int position = -1;
    private Phase phase;

    private boolean everyEvent;
    /** Whether the beginning of a phase is told. */
    private boolean everyPhase;

    private GcEvent event;
    private int events;
    /** Whether all events so far were told. */
    private boolean allTold = true;

    private final Marking marking;
    private Selection selection;
    /** Whether the finaliser of the selected object waits for its closure. */
    private boolean keeping;

    private boolean mayHaveRevived;
    private boolean programRan;
    private Sweep sweep;
    private CallbackPass callbacks;

    Collection(Collector collector, Cause cause, int number) {
        this.collector = collector;
        this.cause = cause;
        this.number = number;
        heap = collector.heap();
        phases = collector.policy().phases();
        marking = new Marking(this);
        steps = collector.policy().steps(this);
    }

    // Running

    public boolean isDone() {
        return phase == Phase.DONE;
    }

    /**
     * Performs the next elementary action.
     *
     * @return what it did; the last event is the beginning of {@link Phase#DONE}
     */
    public GcEvent step() {
        return step(true);
    }

    /** Performs actions up to the next event, which is the beginning of a phase unless {@code every} event is wanted. */
    GcEvent step(boolean every) {
        everyEvent = every;
        everyPhase = true;
        event = null;
        // Neither of these phases has an event but its beginning.
        allTold &= every || phase == null || phase == Phase.START || phase == Phase.ROOTS;
        while (event == null) {
            advance();
        }
        events++;
        return event;
    }

    /** Performs everything that is left, silently. */
    void finish() {
        everyEvent = false;
        everyPhase = false;
        while (!isDone()) {
            advance();
        }
    }

    private void advance() {
        if (phase == null || !steps.step(phase)) {
            phase = phases.get(++position);
            event = everyPhase ? new GcEvent(phase, Kind.PHASE, Value.NULL, Value.NULL, 0) : null;
        }
    }

    /** Whether actions stop at each event. */
    boolean isWatched() {
        return everyEvent;
    }

    /** Tells what an action did; the action then returns. */
    void tell(Kind kind, long object, long source, int detail) {
        if (everyEvent) {
            event = new GcEvent(phase, kind, object, source, detail);
        }
    }

    // The actions of the shared schedule; each returns false when its phase is complete

    boolean start() {
        heap.beginCollection();
        return false;
    }

    boolean gatherRoots() {
        collector.gatherRoots();
        marking.begin();
        return false;
    }

    boolean mark() {
        return marking.fromRoots();
    }

    /**
     * Continues the closure to its end, overflows included; between two marks that a policy makes.
     *
     * @return false when the closure is complete
     */
    public boolean rescan() {
        return marking.rescan();
    }

    /** Marks what the weakref map reaches. */
    boolean markMap() {
        return marking.map();
    }

    /** From now on weakref targets are noted when they are marked. */
    public void noteMarkedTargets() {
        marking.closure.noteTargets();
    }

    /** A target that was noted and not taken yet; NULL where there is none. */
    public long takeMarkedTarget() {
        return marking.takeTarget();
    }

    /**
     * Marks an object on behalf of a policy, if it is not marked; {@link #rescan} then marks what it reaches.
     *
     * @param source the object because of which it is marked, or NULL
     * @return whether it was marked now
     */
    public boolean markObject(long object, long source) {
        return marking.object(object, source);
    }

    boolean finalise() {
        return select(Selection.Bits.BOTH);
    }

    boolean finaliseAll() {
        return select(Selection.Bits.FINALISER);
    }

    boolean noteTargets() {
        return select(Selection.Bits.WEAKREF);
    }

    private boolean select(Selection.Bits wanted) {
        if (!selectNext(wanted)) {
            return false;
        }
        actOnSelected();
        return true;
    }

    /** As {@link #finalise}, but marks what an object of a user class reaches before its finaliser is called. */
    boolean keepAndFinalise() {
        if (keeping) {
            keeping = marking.goOn();
            if (!keeping) {
                actOnSelected();
            }
            return true;
        }
        if (!selectNext(Selection.Bits.BOTH)) {
            return false;
        }
        keeping = !selection.isWeakrefTarget() && Value.isHeap(heap.load(selection.object(), 0));
        if (keeping) {
            markObject(selection.object(), Value.NULL);
        } else {
            actOnSelected();
        }
        return true;
    }

    /** Marks what a finaliser may have made reachable from a marked object, and what overflowed. */
    boolean resweep() {
        if (mayHaveRevived) {
            mayHaveRevived = false;
            marking.closure.scanAgain();
        }
        return rescan();
    }

    private boolean selectNext(Selection.Bits wanted) {
        if (selection == null) {
            selection = new Selection(heap, wanted);
        }
        if (selection.next()) {
            return true;
        }
        selection = null;
        return false;
    }

    private void actOnSelected() {
        selection.clear();
        long object = selection.object();
        if (selection.isWeakrefTarget()) {
            collector.weakrefs().targetDies(object, number);
            tell(Kind.TARGET_DIES, object, Value.NULL, 0);
        } else {
            // An object whose type was never set came to nothing: its constructor raised.
            Outcome outcome = heap.load(object, 0) == Value.NULL
                    ? Outcome.NONE
                    : collector.finalisation().finalise(object);
            // What was marked beforehand cannot be revived; only an exception asks for a second look then.
            boolean asks = outcome == Outcome.RETURNED && phase != Phase.KEEP_AND_FINALISE;
            mayHaveRevived |= asks || outcome == Outcome.RAISED;
            programRan |= outcome != Outcome.NONE && collector.policy().facts().callsUserDel();
            tell(Kind.FINALISER, object, Value.NULL, outcome.ordinal());
        }
    }

    boolean free() {
        if (sweep == null) {
            if (programRan) {
                collector.gatherRoots();
                DanglingCheck.check(this, collector::ends);
            }
            collector.marksAreFinal();
            sweep = new Sweep(heap);
        }
        if (everyEvent) {
            int freedBefore = sweep.freedBlocks();
            int head = sweep.next();
            if (head >= 0) {
                tell(Kind.FREE, Value.addressOfBlock(head), Value.NULL, sweep.freedBlocks() - freedBefore);
                return true;
            }
        } else {
            sweep.all();
        }
        collector.freed(sweep.freedObjects());
        heap.endCollection(sweep.lastUsedBlock());
        return false;
    }

    /**
     * Takes what is due to be called out of the map, so that nothing a callback does can touch it, and queues it for the
     * scheduler.
     *
     * @param firing targets whose finalize objects are due though the targets are marked
     */
    public void detach(long[] firing) {
        long[] detached = collector.weakrefs().detach(firing, number);
        collector.weakrefs().keepTable();
        collector.queue(detached);
        tell(Kind.DETACHED, Value.NULL, Value.NULL, detached.length);
    }

    /**
     * Takes all marks back and unlocks the heap, so that the program can run as it always does. Nothing is freed, and
     * no other collection begins, until {@link #resume}.
     */
    public void suspend() {
        marking.closure.unmarkAll();
        heap.endCollection(heap.lastUsedBlock());
        collector.suspended(true);
    }

    /** Locks the heap again; the policy then has to gather the roots and mark anew. */
    public void resume() {
        collector.suspended(false);
        heap.beginCollection();
    }

    /** Runs the finaliser of an object now, if it is due. */
    public void finaliseNow(long object) {
        heap.planes.clearFinaliser(Value.block(object));
        Outcome outcome = collector.finalisation().finalise(object);
        tell(Kind.FINALISER, object, Value.NULL, outcome.ordinal());
    }

    /** Clears all references to an object and takes them out of the map; the newest is the first. */
    public long[] clearReferences(long target) {
        heap.planes.clearWeakref(Value.block(target));
        return collector.weakrefs().clearReferences(target);
    }

    /** Calls the callback of a reference just cleared, if it has one. */
    public void callBackNow(long reference, long target) {
        Outcome outcome = heap.load(reference, WeakrefLayouts.CALLBACK) == Value.NONE
                ? Outcome.NONE
                : collector.finalisation().callBack(reference);
        tell(Kind.CALLBACK, reference, target, outcome.ordinal());
    }

    boolean callBack() {
        if (callbacks == null) {
            callbacks = new CallbackPass(
                    heap, new PendingSlots(collector.weakrefs()), collector.finalisation(), collector::ends);
        }
        if (callbacks.isDue()) {
            callbacks.serve();
            tell(
                    Kind.CALLBACK,
                    callbacks.reference(),
                    callbacks.target(),
                    callbacks.outcome().ordinal());
            return true;
        }
        if (!callbacks.next()) {
            return false;
        }
        tell(Kind.REFERENCE_DUE, callbacks.reference(), callbacks.target(), callbacks.isIntact() ? 1 : 0);
        return true;
    }

    // What observers and policies may know

    public WeakrefMap weakrefs() {
        return collector.weakrefs();
    }

    /** Whether an object is marked. */
    public boolean isMarked(long object) {
        return heap.planes.isMarked(Value.block(object));
    }

    public Cause cause() {
        return cause;
    }

    /** Collections of a machine are numbered from 1. */
    public int number() {
        return number;
    }

    /** The current phase; null before the first step. */
    public Phase phase() {
        return phase;
    }

    /**
     * The number of the last event, 1 for the beginning of {@link Phase#START}; empty where some before it were not told,
     * since nobody asked for every event.
     */
    public OptionalInt eventNumber() {
        return allTold ? OptionalInt.of(events) : OptionalInt.empty();
    }

    public Heap heap() {
        return heap;
    }

    /** The roots that were gathered; named until the callbacks begin. */
    public Roots roots() {
        return collector.roots();
    }

    public Closure closure() {
        return marking.closure;
    }

    /** How often all marked objects were scanned again because the mark stack overflowed. */
    public int rescans() {
        return marking.rescans();
    }

    /** Objects freed so far. */
    public int freedObjects() {
        return sweep == null ? 0 : sweep.freedObjects();
    }

    /** Blocks freed so far. */
    public int freedBlocks() {
        return sweep == null ? 0 : sweep.freedBlocks();
    }

    /** Up to which block the free phase has come: what lies before it, and is still there, is kept. */
    public int sweptEnd() {
        return sweep == null ? 0 : sweep.sweptEnd();
    }
}
