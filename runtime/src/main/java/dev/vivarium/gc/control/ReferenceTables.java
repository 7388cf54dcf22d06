package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy.Weakrefs;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables behind weak references and finalisers under any policy: per object its bits, its references in the order of
 * its list with their states, the state of its finaliser, and how all that came about over the collections watched.
 *
 * <p>What was freed stays known by its birth number as long as this watches.
 */
public final class ReferenceTables implements GcObserver {
    /** Is told of changes as they happen. */
    @FunctionalInterface
    public interface Listener {
        void changes(TrackedReference reference);
    }

    /** Kinds of events, the most frequent, that change nothing here. */
    private static final Set<GcEvent.Kind> MARKING = EnumSet.of(
            GcEvent.Kind.ROOT,
            GcEvent.Kind.ROOT_AGAIN,
            GcEvent.Kind.MARK,
            GcEvent.Kind.MARK_OVERFLOWED,
            GcEvent.Kind.RESCAN);

    private final Collector collector;
    private final Heap heap;
    private final LiveReferences live;
    /** Whether what hangs on a target is found by watching what is cleared, for no event tells. */
    private final boolean watchesClearing;

    private final Map<Integer, TrackedReference> references = new LinkedHashMap<>();
    /** Those of {@link #references} whose state is alive. */
    private final Map<Integer, TrackedReference> alive = new LinkedHashMap<>();
    /** By address, what is there now or was there last. */
    private final Map<Long, TrackedReference> byAddress = new HashMap<>();

    private final Map<Integer, List<TrackedReference>> byTarget = new HashMap<>();
    private final Map<Integer, History<FinaliserState>> finalisers = new LinkedHashMap<>();
    /** What was finalised in the collection in progress. */
    private final List<History<FinaliserState>> finalisedNow = new ArrayList<>();
    /** What is called outside a collection, the innermost last. */
    private final List<TrackedReference> calling = new ArrayList<>();

    private Listener listener = reference -> {};
    /** Whether the free phase is not watched, and what is gone is forgotten when the collection is over. */
    private boolean forgets;

    private boolean isFreeing;

    private ReferenceTables(Collector collector, Heap heap, LiveReferences live) {
        this.collector = collector;
        this.heap = heap;
        this.live = live;
        Weakrefs kind = collector.policy().facts().weakrefs();
        watchesClearing = kind == Weakrefs.ENTRIES || kind == Weakrefs.ENTRIES_AND_EXIT_HOOK;
    }

    /** Watches from now on; the references that are there already are known, too. */
    public static ReferenceTables watch(Collector collector, Heap heap, LiveReferences live) {
        ReferenceTables tables = new ReferenceTables(collector, heap, live);
        live.links().stream()
                .sorted(Comparator.comparingInt(link -> heap.births.of(link.reference())))
                .forEach(link -> tables.made(link.reference(), link.target()));
        collector.addObserver(tables);
        return tables;
    }

    /**
     * As {@link #watch(Collector, Heap, LiveReferences)}, telling changes. References that are gone, and finalisers, are
     * forgotten at the end of the collection; so this needs memory for what is there only, and lets a free phase run at
     * full speed.
     */
    public static ReferenceTables watch(Collector collector, Heap heap, LiveReferences live, Listener listener) {
        ReferenceTables tables = watch(collector, heap, live);
        tables.listener = listener;
        tables.forgets = true;
        return tables;
    }

    // Questions

    /** Whether the object at an address has its finaliser bit set: MicroPython's FTB. */
    public boolean hasFinaliserBit(long object) {
        return heap.planes.hasFinaliser(Value.block(object));
    }

    /** Whether the object at an address has its weakref bit set: MicroPython's WTB. */
    public boolean hasWeakrefBit(long object) {
        return heap.planes.hasWeakref(Value.block(object));
    }

    /** The state of the finaliser of the object at an address. */
    public FinaliserState finaliser(long object) {
        if (hasFinaliserBit(object)) {
            return FinaliserState.ARMED;
        }
        History<FinaliserState> history = finalisers.get(heap.births.of(object));
        return history == null ? FinaliserState.NONE : history.state();
    }

    /** What became of the finaliser of an object; empty where it has not run. */
    public Optional<History<FinaliserState>> finaliserHistory(int birth) {
        return Optional.ofNullable(finalisers.get(birth));
    }

    /** The finalisers that ran, in order. */
    public List<History<FinaliserState>> finalisersRun() {
        return List.copyOf(finalisers.values());
    }

    /** What is known of a ref or finalize object by its birth number. */
    public Optional<TrackedReference> reference(int birth) {
        return Optional.ofNullable(references.get(birth));
    }

    /** All references known, in the order in which they were made. */
    public List<TrackedReference> references() {
        return List.copyOf(references.values());
    }

    /**
     * The references to an object in the order of its list: those in a map have finalize objects first, the newest of
     * each kind first; entries hang in the order in which they were made. What left the list stays in its place.
     */
    public List<TrackedReference> chain(int targetBirth) {
        List<TrackedReference> chain = new ArrayList<>(byTarget.getOrDefault(targetBirth, List.of()));
        if (!watchesClearing) {
            Collections.reverse(chain);
            chain.sort(Comparator.comparing(TrackedReference::isFinalizer).reversed());
        }
        return chain;
    }

    // Watching the program

    @Override
    public void made(long reference, long target) {
        int birth = heap.births.of(reference);
        int targetBirth = heap.births.of(target);
        TrackedReference tracked = new TrackedReference(
                new History<>(reference, birth, ReferenceState.ALIVE, Moment.after(collector.collections())),
                target,
                targetBirth,
                live.isFinalizer(reference));
        references.put(birth, tracked);
        alive.put(birth, tracked);
        byAddress.put(reference, tracked);
        byTarget.computeIfAbsent(targetBirth, key -> new ArrayList<>()).add(tracked);
    }

    @Override
    public void detached(long reference) {
        // Where the target is dying already, nothing happened.
        if (!live.isAlive(reference)) {
            change(byAddress.get(reference), ReferenceState.DETACHED, Moment.after(collector.collections()));
        }
    }

    @Override
    public void callingLater(long reference) {
        calling.add(byAddress.get(reference));
    }

    @Override
    public void calledLater(Outcome outcome) {
        TrackedReference called = calling.remove(calling.size() - 1);
        change(called, stateAfter(outcome), Moment.after(collector.collections()));
    }

    private void change(TrackedReference reference, ReferenceState state, Moment moment) {
        if (reference != null) {
            alive.remove(reference.birth());
            if (reference.state() != state) {
                reference.history().change(state, moment);
                listener.changes(reference);
            }
        }
    }

    private static ReferenceState stateAfter(Outcome outcome) {
        switch (outcome) {
            case RAISED:
                return ReferenceState.CALLBACK_RAISED;
            case NONE:
            case FREED:
                return ReferenceState.DEAD;
            default:
                return ReferenceState.CALLBACK_RAN;
        }
    }

    // Watching collections

    @Override
    public Detail detail() {
        return forgets && isFreeing ? Detail.PHASES : Detail.EVERY_EVENT;
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        if (MARKING.contains(event.kind()) && event.phase() != Phase.DYING) {
            return;
        }
        Moment moment = Moment.in(collection);
        switch (event.kind()) {
            case PHASE:
                phaseBegins(event.phase(), moment);
                break;
            case TARGET_DIES:
                byTarget.getOrDefault(heap.births.of(event.object()), List.of())
                        .forEach(reference -> targetDies(reference, moment));
                break;
            case FINALISER:
                finalised(event, moment);
                break;
            case FREE:
                freed(event.object(), moment);
                break;
            case CALLBACK:
                change(called(event), stateAfter(event.outcome()), moment);
                break;
            default:
                break;
        }
        if (event.kind() == GcEvent.Kind.DETACHED || event.phase() == Phase.DYING) {
            noteCleared(moment);
        }
    }

    /** No event says when a finalised object has survived, nor that a cleared reference is garbage itself. */
    private void phaseBegins(Phase phase, Moment moment) {
        if (forgets && isFreeing) {
            List.copyOf(references.values()).stream()
                    .filter(reference -> !heap.isObject(reference.address()))
                    .forEach(reference -> freed(reference.address(), moment));
            finalisedNow.stream()
                    .filter(history -> !heap.isObject(history.address()))
                    .forEach(history -> history.freed(moment));
        }
        isFreeing = phase == Phase.FREE;
        if (phase == Phase.DONE) {
            finalisedNow.stream()
                    .filter(history -> history.freed() == null)
                    .forEach(history -> history.change(FinaliserState.POST_FINAL, moment));
            finalisedNow.clear();
            if (forgets) {
                forgetFreed(moment.collection());
            }
        }
        if (phase == Phase.SPARE) {
            references.values().stream()
                    .filter(reference -> reference.state() == ReferenceState.CALLBACK_PENDING)
                    .forEach(reference -> change(reference, ReferenceState.DEAD, moment));
        }
    }

    private void forgetFreed(int number) {
        finalisers.clear();
        references.values().removeIf(reference -> {
            Moment freed = reference.history().freed();
            boolean isGone = freed != null && freed.collection() == number;
            if (isGone) {
                byAddress.remove(reference.address(), reference);
                byTarget.computeIfPresent(
                        reference.targetBirth(),
                        (target, chain) -> chain.remove(reference) && chain.isEmpty() ? null : chain);
            }
            return isGone;
        });
    }

    private void targetDies(TrackedReference reference, Moment moment) {
        if (reference.state() == ReferenceState.ALIVE) {
            boolean calls = live.hasCallback(reference.address());
            change(reference, calls ? ReferenceState.CALLBACK_PENDING : ReferenceState.DEAD, moment);
        }
    }

    private void noteCleared(Moment moment) {
        for (TrackedReference reference : List.copyOf(alive.values())) {
            if (!live.isAlive(reference.address())) {
                targetDies(reference, moment);
            }
        }
    }

    private void finalised(GcEvent event, Moment moment) {
        long object = event.object();
        if (watchesClearing) {
            noteCleared(moment);
        }
        TrackedReference reference = byAddress.get(object);
        boolean isReference = reference != null && reference.birth() == heap.births.of(object);
        if (isReference && reference.state() == ReferenceState.ALIVE && !live.isAlive(object)) {
            change(reference, ReferenceState.DEAD, moment);
        }
        int birth = heap.births.of(object);
        History<FinaliserState> history =
                finalisers.computeIfAbsent(birth, key -> new History<>(object, birth, FinaliserState.RUN, moment));
        history.change(FinaliserState.RUN, moment);
        finalisedNow.add(history);
    }

    private void freed(long object, Moment moment) {
        int birth = heap.births.of(object);
        History<FinaliserState> finaliser = finalisers.get(birth);
        if (finaliser != null) {
            finaliser.freed(moment);
        }
        TrackedReference reference = references.get(birth);
        if (reference != null) {
            reference.history().freed(moment);
            if (reference.state() == ReferenceState.ALIVE) {
                change(reference, ReferenceState.DEAD, moment);
            }
        }
    }

    /** The reference that a collection called, which may be gone, and another at its address. */
    private TrackedReference called(GcEvent event) {
        TrackedReference there = byAddress.get(event.object());
        if (there != null && there.target() == event.source()) {
            return there;
        }
        return references.values().stream()
                .filter(reference -> reference.address() == event.object() && reference.target() == event.source())
                .reduce((older, newer) -> newer)
                .orElse(there);
    }
}
