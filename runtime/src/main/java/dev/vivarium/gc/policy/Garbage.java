package dev.vivarium.gc.policy;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The unmarked objects of a heap, told apart by whether reference counting would have freed them. */
final class Garbage {
    private final Heap heap;
    private final BitSet heads = new BitSet();
    /** References from other garbage, by head. */
    private final Map<Integer, Integer> counts = new HashMap<>();
    /** What reference counting frees, in that order. */
    final List<Long> counted = new ArrayList<>();
    /** What is left, the oldest first. */
    final List<Long> cyclic = new ArrayList<>();

    Garbage(Heap heap) {
        this.heap = heap;
        BlockPlanes planes = heap.planes;
        for (int head = planes.nextObject(0); head < planes.endBlock(); head = planes.nextObject(head + 1)) {
            if (!planes.isMarked(head)) {
                heads.set(head);
            }
        }
    }

    boolean contains(long object) {
        return heads.get(Value.block(object));
    }

    /** Whether any of it has a finaliser or a weak reference to it. */
    boolean needsAttention() {
        return heads.stream().anyMatch(head -> heap.planes.hasFinaliser(head) || heap.planes.hasWeakref(head));
    }

    /** Finds the order in which it dies. */
    void sort() {
        heads.stream().forEach(head -> named(head).forEach(to -> counts.merge(to, 1, Integer::sum)));
        Deque<Integer> dying = new ArrayDeque<>();
        heads.stream()
                .filter(head -> !counts.containsKey(head))
                .boxed()
                .sorted(Comparator.comparing(this::birth))
                .forEach(dying::add);
        BitSet dead = new BitSet();
        while (!dying.isEmpty()) {
            int head = dying.pop();
            dead.set(head);
            counted.add(Value.addressOfBlock(head));
            List<Integer> freed = new ArrayList<>();
            for (int to : named(head)) {
                if (counts.merge(to, -1, Integer::sum) == 0) {
                    freed.add(0, to);
                }
            }
            freed.forEach(dying::push);
        }
        heads.stream()
                .filter(head -> !dead.get(head))
                .boxed()
                .sorted(Comparator.comparing(this::birth))
                .forEach(head -> cyclic.add(Value.addressOfBlock(head)));
    }

    private int birth(int head) {
        return heap.births.of(Value.addressOfBlock(head));
    }

    /** The garbage that the words of an object name. */
    private List<Integer> named(int head) {
        List<Integer> named = new ArrayList<>();
        int end = heap.planes.chainEnd(head) * Sizing.BLOCK_WORDS;
        for (int i = head * Sizing.BLOCK_WORDS; i < end; i++) {
            if (heap.isObject(heap.words[i]) && contains(heap.words[i])) {
                named.add(Value.block(heap.words[i]));
            }
        }
        return named;
    }
}
