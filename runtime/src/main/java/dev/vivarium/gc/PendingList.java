package dev.vivarium.gc;

import dev.vivarium.heap.BirthNumbers;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The references to one dying target, as they lay in its list when the collector took note of it. From then on nothing
 * can be linked into or out of the list, but its references may be freed before their turn; so the walk reads this copy
 * and asks {@link #isIntact} before it touches one.
 */
@NotCheckpointed("PendingLists saves the lists that it knows; one that is being walked belongs to a collection")
final class PendingList {
    private final Heap heap;
    final long target;
    final int targetBirth;
    /** The number of the collection that freed the target. */
    final int collection;
    /** The list as the map's slot holds it. */
    final long head;

    /** The next older list whose target had the same address, or null. */
    PendingList older;

    private long[] references = new long[1];
    private int[] births = new int[1];
    private boolean[] calls = new boolean[1];
    private int size;

    /** All references of a list. */
    static PendingList ofAll(Heap heap, long target, int collection, long head) {
        return new PendingList(heap, target, collection, head, Value.NULL);
    }

    /** Those at the beginning of a list that have a type. */
    static PendingList ofType(long type, Heap heap, long target, int collection, long head) {
        return new PendingList(heap, target, collection, head, type);
    }

    private PendingList(Heap heap, long target, int collection, long head, long type) {
        this.heap = heap;
        this.target = target;
        this.collection = collection;
        this.head = head;
        targetBirth = heap.births.of(target);
        long reference = WeakrefMap.reference(head);
        while (reference != Value.NULL && (type == Value.NULL || heap.load(reference, WeakrefLayouts.TYPE) == type)) {
            add(reference, heap.births, heap.load(reference, WeakrefLayouts.CALLBACK) != Value.NONE);
            reference = WeakrefMap.reference(heap.load(reference, WeakrefLayouts.NEXT));
        }
    }

    private void add(long reference, BirthNumbers numbers, boolean call) {
        if (size == references.length) {
            references = Arrays.copyOf(references, size * 2);
            births = Arrays.copyOf(births, size * 2);
            calls = Arrays.copyOf(calls, size * 2);
        }
        references[size] = reference;
        births[size] = numbers.of(reference);
        calls[size++] = call;
    }

    int size() {
        return size;
    }

    LongStream references() {
        return Arrays.stream(references, 0, size);
    }

    long reference(int index) {
        return references[index];
    }

    int birth(int index) {
        return births[index];
    }

    /** Whether the reference had a callback. */
    boolean calls(int index) {
        return calls[index];
    }

    /** Whether the object at the reference's address is still the reference. */
    boolean isIntact(int index) {
        return heap.isObject(references[index]) && heap.births.of(references[index]) == births[index];
    }

    /** Whether the object at the target's address is no longer the target. */
    boolean isTargetFreed() {
        return !heap.isObject(target) || heap.births.of(target) != targetBirth;
    }

    boolean contains(long reference) {
        for (int i = 0; i < size; i++) {
            if (references[i] == reference && isIntact(i)) {
                return true;
            }
        }
        return false;
    }

    /** What to say when {@code reference}, a reference of this list, is followed to its freed target. */
    Hazard targetHazard(long reference) {
        return new Hazard(
                target,
                targetBirth,
                freedBy(),
                String.format(Locale.ROOT, "the weak reference at %x, not yet cleared", reference));
    }

    /** What to say when the callback of a freed reference is due. */
    Hazard referenceHazard(int index) {
        return new Hazard(
                references[index],
                births[index],
                freedBy() + " or later",
                String.format(Locale.ROOT, "the callback list of object #%d at %x", targetBirth, target));
    }

    private String freedBy() {
        return "the free phase of collection " + collection;
    }

    /** @param canBeTaken whether the list still waits to be walked */
    record State(
            long target,
            int targetBirth,
            int collection,
            long head,
            long[] references,
            int[] births,
            boolean[] calls,
            boolean canBeTaken) {}

    State save(boolean canBeTaken) {
        return new State(
                target,
                targetBirth,
                collection,
                head,
                Arrays.copyOf(references, size),
                Arrays.copyOf(births, size),
                Arrays.copyOf(calls, size),
                canBeTaken);
    }

    static PendingList of(Heap heap, State saved) {
        return new PendingList(heap, saved);
    }

    private PendingList(Heap heap, State saved) {
        this.heap = heap;
        target = saved.target();
        targetBirth = saved.targetBirth();
        collection = saved.collection();
        head = saved.head();
        references = saved.references().clone();
        births = saved.births().clone();
        calls = saved.calls().clone();
        size = references.length;
    }
}
