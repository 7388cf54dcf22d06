package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.vm.GreenThreads;

/** A number that two machines share when their heaps are equal: used words, planes, births, root slots and all stacks. */
public final class HeapHash {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long hash = 1;

    private HeapHash() {}

    public static long of(Machine machine) {
        HeapHash hash = new HeapHash();
        hash.addHeap(machine.heap());
        hash.addRoots(machine.space().roots);
        hash.addStack(machine.space().stack);
        for (ValueStack waiting : GreenThreads.of(machine.space()).waitingStacks()) {
            hash.add(waiting.top);
            hash.addStack(waiting);
        }
        hash.add(machine.space().qstrs.count());
        return hash.hash;
    }

    private void add(long word) {
        hash = Long.rotateLeft(hash ^ word, 29) * FACTOR;
    }

    private void addAll(long[] words, int from, int end) {
        for (int i = from; i < end; i++) {
            add(words[i]);
        }
    }

    private void addStack(ValueStack stack) {
        addAll(stack.slots, 0, stack.top);
    }

    private void addHeap(Heap heap) {
        BlockPlanes planes = heap.planes;
        addAll(planes.low, 0, planes.low.length);
        addAll(planes.high, 0, planes.high.length);
        addAll(planes.finaliser, 0, planes.finaliser.length);
        addAll(planes.weakref, 0, planes.weakref.length);
        for (int head = planes.nextObject(0); head < planes.endBlock(); head = planes.nextObject(head + 1)) {
            add(heap.births.of(head));
            addAll(heap.words, head * Sizing.BLOCK_WORDS, planes.chainEnd(head) * Sizing.BLOCK_WORDS);
        }
        add(heap.totalBytes());
    }

    private void addRoots(RootSlots roots) {
        for (int slot = 0; slot < roots.count(); slot++) {
            add(roots.get(slot));
        }
    }
}
