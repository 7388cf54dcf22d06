package dev.vivarium.tests.benchmarks;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.SlotRoots;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A heap filled to the brim with objects of one to four blocks that refer to each other. */
final class HeapOfObjects {
    static final int MEGABYTES = 64;

    final Heap heap = new Heap(Sizing.ofTotalBytes((long) MEGABYTES << 20));
    final Collector collector = new Collector(heap, Policies.DEFAULT.policy());
    private final long[] low;
    private final long[] high;
    private final int lastUsedBlock;
    private final long first;

    /** @param reachable whether one root reaches every object */
    HeapOfObjects(boolean reachable) {
        List<Long> objects = fill(new Random(1));
        first = objects.get(0);
        if (reachable) {
            RootSlots slots = new RootSlots();
            slots.set(slots.define("first"), first);
            collector.addRoots(new SlotRoots(slots));
        }
        low = heap.planes.low.clone();
        high = heap.planes.high.clone();
        lastUsedBlock = heap.lastUsedBlock();
    }

    /** Each object refers to the next one and to a few others; every fourth word is a plain number. */
    private List<Long> fill(Random random) {
        List<Long> objects = new ArrayList<>();
        try {
            while (true) {
                objects.add(heap.allocate(4 * (1 + random.nextInt(4))));
            }
        } catch (OutOfMemory full) {
            heap.temporaries.release(0);
        }
        for (int i = 0; i < objects.size(); i++) {
            long object = objects.get(i);
            heap.store(object, 0, Value.NONE);
            heap.store(object, 1, objects.get((i + 1) % objects.size()));
            for (int word = 2; word < heap.sizeOf(object) / 8; word++) {
                int other = Math.min(objects.size() - 1, i + random.nextInt(1000));
                heap.store(object, word, word % 4 == 3 ? Value.ofSmallInt(word) : objects.get(other));
            }
        }
        return objects;
    }

    /** The object that reaches all others. */
    long first() {
        return first;
    }

    /** Brings back the objects that a collection has freed. */
    void restore() {
        System.arraycopy(low, 0, heap.planes.low, 0, low.length);
        System.arraycopy(high, 0, heap.planes.high, 0, high.length);
        heap.beginCollection();
        heap.endCollection(lastUsedBlock);
    }
}
