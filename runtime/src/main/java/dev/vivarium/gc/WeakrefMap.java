package dev.vivarium.gc;

import static dev.vivarium.gc.WeakrefLayouts.ARGUMENTS;
import static dev.vivarium.gc.WeakrefLayouts.CALLBACK;
import static dev.vivarium.gc.WeakrefLayouts.KEYWORDS;
import static dev.vivarium.gc.WeakrefLayouts.NEXT;
import static dev.vivarium.gc.WeakrefLayouts.POSITIONAL;
import static dev.vivarium.gc.WeakrefLayouts.TARGET;
import static dev.vivarium.gc.WeakrefLayouts.TYPE;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.state.Checkpointed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * MicroPython's {@code mp_weakref_map}: a hash table in the heap from disguised target addresses to lists of references,
 * finalize objects first, the newest of each kind first. While a freed target's callbacks are outstanding its key is
 * None.
 */
public final class WeakrefMap implements RootSource, Checkpointed<WeakrefMap.State> {
    private static final long END_OF_LIST = Value.disguise(Value.NULL);

    private final Heap heap;
    private final PendingLists pending;
    private final Function<Hazard, HazardDetected> hazards;
    private final WeakrefTable table;
    /** Whether a finalize object keeps the older ones of its target alive. */
    private final boolean linksAreTraced;
    /** The type word of finalize objects; NULL until the first is made. */
    private long finalizeType = Value.NULL;

    /** @param hazards told of a hazard; gives what ends the program */
    WeakrefMap(Heap heap, boolean linksAreTraced, Function<Hazard, HazardDetected> hazards) {
        this.heap = heap;
        this.hazards = hazards;
        pending = new PendingLists(heap);
        table = new WeakrefTable(heap, pending::lose);
        this.linksAreTraced = linksAreTraced;
    }

    // References

    /** Makes a ref to {@code target}; the arguments are rooted by the caller. */
    public long newRef(long type, long target, long callback) {
        addTarget(target);
        long ref = heap.allocateWithFinaliser(WeakrefLayouts.REF_WORDS);
        heap.store(ref, TYPE, type);
        int link = listOf(target);
        while (isFinalizer(heap.words[link])) {
            link = Value.wordIndex(reference(heap.words[link])) + NEXT;
        }
        heap.store(ref, NEXT, heap.words[link]);
        heap.words[link] = Value.disguise(ref);
        heap.store(ref, TARGET, Value.disguise(target));
        heap.store(ref, CALLBACK, callback);
        return ref;
    }

    /**
     * Makes a finalize object for {@code target}; the arguments are rooted by the caller.
     *
     * @param from where in {@code stack} the callback's own arguments lie, {@code keywords} pairs after the others
     */
    public long newFinalize(
            long type, long target, long callback, ValueStack stack, int from, int positional, int keywords) {
        addTarget(target);
        long finalize = heap.allocate(WeakrefLayouts.FINALIZE_WORDS);
        heap.store(finalize, TYPE, type);
        heap.store(finalize, POSITIONAL, positional);
        heap.store(finalize, KEYWORDS, keywords);
        int words = positional + 2 * keywords;
        long arguments = heap.allocate(words);
        System.arraycopy(stack.slots, from, heap.words, Value.wordIndex(arguments), words);
        heap.store(finalize, ARGUMENTS, arguments);
        int list = listOf(target);
        heap.store(finalize, NEXT, heap.words[list]);
        heap.words[list] = linksAreTraced ? finalize : Value.disguise(finalize);
        finalizeType = type;
        heap.store(finalize, TARGET, Value.disguise(target));
        heap.store(finalize, CALLBACK, callback);
        return finalize;
    }

    /** Whether a reference has not been cleared or detached. */
    public boolean isAlive(long reference) {
        return heap.load(reference, TARGET) != Value.NONE;
    }

    /**
     * The target of a reference that {@link #isAlive}.
     *
     * @throws HazardDetected when the target was freed and the reference is not cleared yet
     */
    public long target(long reference) {
        long target = Value.reveal(heap.load(reference, TARGET));
        PendingList list = pending.containing(reference, target);
        if (list != null && list.isTargetFreed()) {
            throw hazards.apply(list.targetHazard(reference));
        }
        return target;
    }

    /** Takes a reference out of its target's list and clears it; nothing happens where the target is dying already. */
    public void unlink(long reference) {
        int slot = table.find(heap.load(reference, TARGET));
        if (slot < 0) {
            return;
        }
        int link = table.listIndex(slot);
        while (reference(heap.words[link]) != Value.NULL) {
            if (reference(heap.words[link]) == reference) {
                heap.words[link] = heap.load(reference, NEXT);
                clear(reference);
                return;
            }
            link = Value.wordIndex(reference(heap.words[link])) + NEXT;
        }
    }

    /** Makes a reference dead. */
    private void clear(long reference) {
        heap.store(reference, NEXT, END_OF_LIST);
        heap.store(reference, TARGET, Value.NONE);
    }

    /** The reference behind a link, NULL at the end of a list. */
    static long reference(long link) {
        return Value.isHeap(link) ? link : Value.reveal(link);
    }

    private boolean isFinalizer(long link) {
        long reference = reference(link);
        return reference != Value.NULL && heap.load(reference, TYPE) == finalizeType;
    }

    private void addTarget(long target) {
        int slot = table.findOrAdd(Value.disguise(target));
        if (table.list(slot) == Value.NULL) {
            table.setList(slot, END_OF_LIST);
            heap.planes.setWeakref(Value.block(target));
        }
    }

    /** The index in the heap's words of the list of a target that is in the map. */
    private int listOf(long target) {
        return table.listIndex(table.find(Value.disguise(target)));
    }

    /**
     * A target that lives and the references to it, finalize objects first, the newest of each kind first.
     *
     * @param target its address
     * @param references their addresses
     */
    public record Entry(long target, List<Long> references) {}

    /** What the map holds, in the order of its table. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int slot = 0; slot < table.slots(); slot++) {
            if (Value.isSmallInt(table.key(slot))) {
                entries.add(new Entry(Value.reveal(table.key(slot)), list(table.list(slot))));
            }
        }
        return entries;
    }

    private List<Long> list(long head) {
        List<Long> references = new ArrayList<>();
        long reference = reference(head);
        while (reference != Value.NULL) {
            references.add(reference);
            reference = reference(heap.load(reference, NEXT));
        }
        return references;
    }

    // During a collection

    /** Notes that an object is about to be freed: its key becomes the pending mark. */
    void targetDies(long target, int collection) {
        int slot = table.find(Value.disguise(target));
        if (slot >= 0) {
            pending.add(PendingList.ofAll(heap, target, collection, table.list(slot)));
            table.setKey(slot, Value.NONE);
        }
    }

    /** Slots of the table, filled or not. */
    int slots() {
        return table.slots();
    }

    boolean isPending(int slot) {
        return table.key(slot) == Value.NONE;
    }

    /** Empties a pending slot; null where it has no reference. Its list stays known until {@link #finished}. */
    PendingList takePending(int slot) {
        return pending.take(table.remove(slot));
    }

    void finished(PendingList list) {
        pending.finished(list);
    }

    /** Keeps the table, and nothing that it names. */
    void keepTable() {
        if (table() != Value.NULL) {
            heap.planes.mark(Value.block(table()));
        }
    }

    /**
     * Takes the finalize objects of {@code firing} and all references to dying targets out of the map and clears them.
     *
     * @param firing targets that live on
     * @return the references by target, in address order, in the order of their lists
     */
    long[] detach(long[] firing, int collection) {
        List<PendingList> lists = new ArrayList<>();
        for (long target : firing) {
            int slot = table.find(Value.disguise(target));
            if (slot >= 0) {
                lists.add(detachFinalizers(slot, target, collection));
            }
        }
        PendingSlots slotsInOrder = new PendingSlots(this);
        for (PendingList list = slotsInOrder.next(); list != null; list = slotsInOrder.next()) {
            finished(list);
            lists.add(list);
        }
        lists.sort(Comparator.comparingLong(list -> list.target));
        long[] references =
                lists.stream().flatMapToLong(PendingList::references).toArray();
        for (long reference : references) {
            clear(reference);
        }
        return references;
    }

    private PendingList detachFinalizers(int slot, long target, int collection) {
        int link = table.listIndex(slot);
        PendingList list = PendingList.ofType(finalizeType, heap, target, collection, heap.words[link]);
        while (isFinalizer(heap.words[link])) {
            heap.words[link] = heap.load(reference(heap.words[link]), NEXT);
        }
        return list;
    }

    /** Clears all references to a target and forgets it; the newest is the first, whatever its kind. */
    long[] clearReferences(long target) {
        int slot = table.find(Value.disguise(target));
        if (slot < 0) {
            return new long[0];
        }
        List<Long> references = list(table.remove(slot));
        references.forEach(this::clear);
        references.sort(Comparator.comparingInt((Long reference) -> heap.births.of(reference))
                .reversed());
        return references.stream().mapToLong(Long::longValue).toArray();
    }

    // For policies

    /** The targets that live, in the order of the table. */
    public long[] targets() {
        long[] targets = new long[table.slots()];
        int count = 0;
        for (int slot = 0; slot < table.slots(); slot++) {
            if (Value.isSmallInt(table.key(slot))) {
                targets[count++] = Value.reveal(table.key(slot));
            }
        }
        return Arrays.copyOf(targets, count);
    }

    /** The newest finalize object of a target; NULL where it has none. */
    public long newestFinalizer(long target) {
        int slot = table.find(Value.disguise(target));
        return slot < 0 ? Value.NULL : finalizer(table.list(slot));
    }

    /** The next older finalize object of the same target; NULL where there is none. */
    public long olderFinalizer(long finalizer) {
        return finalizer(heap.load(finalizer, NEXT));
    }

    private long finalizer(long link) {
        return isFinalizer(link) ? reference(link) : Value.NULL;
    }

    /** The table's address; NULL until the first reference is made. */
    public long table() {
        return table.address();
    }

    // As a root

    @Override
    public void gather(Roots roots) {
        roots.add(table());
    }

    @Override
    public RootName name(int index) {
        return RootName.weakrefMap();
    }

    record State(WeakrefTable.State table, long finalizeType, List<PendingList.State> pending) {}

    @Override
    public State save() {
        return new State(table.save(), finalizeType, pending.save());
    }

    @Override
    public void restore(State saved) {
        table.restore(saved.table());
        finalizeType = saved.finalizeType();
        pending.restore(saved.pending());
    }
}
