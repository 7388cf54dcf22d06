package dev.vivarium.gc;

import static dev.vivarium.gc.WeakrefLayouts.ARGUMENTS;
import static dev.vivarium.gc.WeakrefLayouts.CALLBACK;
import static dev.vivarium.gc.WeakrefLayouts.KEYWORDS;
import static dev.vivarium.gc.WeakrefLayouts.NEXT;
import static dev.vivarium.gc.WeakrefLayouts.POSITIONAL;
import static dev.vivarium.gc.WeakrefLayouts.TARGET;
import static dev.vivarium.gc.WeakrefLayouts.TYPE;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TableSizes;
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
 * None. Table sizes, probing and growth are those of the reference's dicts, so that callbacks of several targets come in
 * the same order for the same addresses; that keys that are None fall together when the table grows is part of it.
 */
public final class WeakrefMap implements RootSource, Checkpointed<WeakrefMap.State> {
    private static final long END_OF_LIST = Value.disguise(Value.NULL);

    private final Heap heap;
    private final PendingLists pending;
    private final Function<Hazard, HazardDetected> hazards;
    /** The table's address; slots of two words, key and list. */
    private long table = Value.NULL;

    private int slots;
    /** Whether a finalize object keeps the older ones of its target alive. */
    private final boolean linksAreTraced;
    /** The type word of finalize objects; NULL until the first is made. */
    private long finalizeType = Value.NULL;

    /** @param hazards told of a hazard; gives what ends the program */
    WeakrefMap(Heap heap, boolean linksAreTraced, Function<Hazard, HazardDetected> hazards) {
        this.heap = heap;
        this.hazards = hazards;
        pending = new PendingLists(heap);
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
        int slot = find(heap.load(reference, TARGET));
        if (slot < 0) {
            return;
        }
        int link = Value.wordIndex(table) + 2 * slot + 1;
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

    // The table

    private void addTarget(long target) {
        long key = Value.disguise(target);
        int slot = findOrAdd(key);
        if (heap.load(table, 2 * slot + 1) == Value.NULL) {
            heap.store(table, 2 * slot + 1, END_OF_LIST);
            heap.planes.setWeakref(Value.block(target));
        }
    }

    /** The index in the heap's words of the list of a target that is in the map. */
    private int listOf(long target) {
        return Value.wordIndex(table) + 2 * find(Value.disguise(target)) + 1;
    }

    private int find(long key) {
        if (slots == 0 || !Value.isSmallInt(key)) {
            return -1;
        }
        long[] words = heap.words;
        int base = Value.wordIndex(table);
        int start = home(key, slots);
        int slot = start;
        do {
            long found = words[base + 2 * slot];
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                return -1;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        } while (slot != start);
        return -1;
    }

    private int findOrAdd(long key) {
        while (true) {
            int slot = find(key);
            if (slot >= 0) {
                return slot;
            }
            slot = firstAvailable(table, slots, key);
            if (slot >= 0) {
                heap.store(table, 2 * slot, key);
                heap.store(table, 2 * slot + 1, Value.NULL);
                return slot;
            }
            grow();
        }
    }

    /** The first slot on a key's way that is not filled, or -1. */
    private int firstAvailable(long inTable, int ofSlots, long key) {
        int slot = ofSlots == 0 ? 0 : home(key, ofSlots);
        for (int i = 0; i < ofSlots; i++) {
            long found = heap.load(inTable, 2 * slot);
            if (found == Value.NULL || found == Value.SENTINEL) {
                return slot;
            }
            slot = slot + 1 == ofSlots ? 0 : slot + 1;
        }
        return -1;
    }

    /** A disguised target, None while its callbacks are outstanding, NULL or SENTINEL where the slot is empty. */
    private long key(int slot) {
        return heap.load(table, 2 * slot);
    }

    /** Where the search for a key begins: MicroPython's hash of a small int is the int, that of None its word. */
    private static int home(long key, int ofSlots) {
        long hash = Value.isSmallInt(key) ? Value.smallIntValue(key) : key;
        return (int) Long.remainderUnsigned(hash, ofSlots);
    }

    private void grow() {
        long oldTable = table;
        int newSlots = TableSizes.atLeast(slots + 1);
        long newTable = heap.allocate(2 * newSlots);
        // The allocation may have run callbacks that grew the map; then the search starts again.
        if (table != oldTable) {
            heap.free(newTable);
            return;
        }
        moveSlots(newTable, newSlots);
        table = newTable;
        slots = newSlots;
        heap.free(oldTable);
    }

    private void moveSlots(long newTable, int newSlots) {
        int pendingSlot = -1;
        for (int i = 0; i < slots; i++) {
            long key = key(i);
            if (key == Value.NULL || key == Value.SENTINEL) {
                continue;
            }
            int slot;
            if (key == Value.NONE && pendingSlot >= 0) {
                slot = pendingSlot;
                pending.lose(heap.load(newTable, 2 * slot + 1));
            } else {
                slot = firstAvailable(newTable, newSlots, key);
                pendingSlot = key == Value.NONE ? slot : pendingSlot;
            }
            heap.store(newTable, 2 * slot, key);
            heap.store(newTable, 2 * slot + 1, heap.load(table, 2 * i + 1));
        }
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
        for (int slot = 0; slot < slots; slot++) {
            if (Value.isSmallInt(key(slot))) {
                entries.add(new Entry(Value.reveal(key(slot)), list(heap.load(table, 2 * slot + 1))));
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
        int slot = find(Value.disguise(target));
        if (slot >= 0) {
            pending.add(PendingList.ofAll(heap, target, collection, heap.load(table, 2 * slot + 1)));
            heap.store(table, 2 * slot, Value.NONE);
        }
    }

    /** Slots of the table, filled or not. */
    int slots() {
        return slots;
    }

    boolean isPending(int slot) {
        return key(slot) == Value.NONE;
    }

    /** Empties a pending slot; null where it has no reference. Its list stays known until {@link #finished}. */
    PendingList takePending(int slot) {
        long head = heap.load(table, 2 * slot + 1);
        heap.store(table, 2 * slot, Value.SENTINEL);
        heap.store(table, 2 * slot + 1, Value.NULL);
        return pending.take(head);
    }

    void finished(PendingList list) {
        pending.finished(list);
    }

    /** Keeps the table, and nothing that it names. */
    void keepTable() {
        if (table != Value.NULL) {
            heap.planes.mark(Value.block(table));
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
            int slot = find(Value.disguise(target));
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
        int link = Value.wordIndex(table) + 2 * slot + 1;
        PendingList list = PendingList.ofType(finalizeType, heap, target, collection, heap.words[link]);
        while (isFinalizer(heap.words[link])) {
            heap.words[link] = heap.load(reference(heap.words[link]), NEXT);
        }
        return list;
    }

    /** Clears all references to a target and forgets it; the newest is the first, whatever its kind. */
    long[] clearReferences(long target) {
        int slot = find(Value.disguise(target));
        if (slot < 0) {
            return new long[0];
        }
        List<Long> references = list(heap.load(table, 2 * slot + 1));
        heap.store(table, 2 * slot, Value.SENTINEL);
        heap.store(table, 2 * slot + 1, Value.NULL);
        references.forEach(this::clear);
        references.sort(Comparator.comparingInt((Long reference) -> heap.births.of(reference))
                .reversed());
        return references.stream().mapToLong(Long::longValue).toArray();
    }

    // For policies

    /** The targets that live, in the order of the table. */
    public long[] targets() {
        long[] targets = new long[slots];
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (Value.isSmallInt(key(slot))) {
                targets[count++] = Value.reveal(key(slot));
            }
        }
        return Arrays.copyOf(targets, count);
    }

    /** The newest finalize object of a target; NULL where it has none. */
    public long newestFinalizer(long target) {
        int slot = find(Value.disguise(target));
        return slot < 0 ? Value.NULL : finalizer(heap.load(table, 2 * slot + 1));
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
        return table;
    }

    // As a root

    @Override
    public void gather(Roots roots) {
        roots.add(table);
    }

    @Override
    public RootName name(int index) {
        return RootName.weakrefMap();
    }

    record State(long table, int slots, long finalizeType, List<PendingList.State> pending) {}

    @Override
    public State save() {
        return new State(table, slots, finalizeType, pending.save());
    }

    @Override
    public void restore(State saved) {
        table = saved.table();
        slots = saved.slots();
        finalizeType = saved.finalizeType();
        pending.restore(saved.pending());
    }
}
