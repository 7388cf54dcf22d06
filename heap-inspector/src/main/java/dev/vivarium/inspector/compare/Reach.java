package dev.vivarium.inspector.compare;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.Roots;
import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Objects that some words reach, found without the collector's marks. */
final class Reach {
    private static final String EXIT_HOOK = "exit hook of finalizers";

    private final Heap heap;
    private final BitSet heads = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Weakref targets whose finalizers were not looked at yet. */
    private final Deque<Long> targets = new ArrayDeque<>();

    private Reach(Heap heap) {
        this.heap = heap;
    }

    /** What a collection would start from and reach. */
    static Reach ofRoots(Collector collector, Heap heap) {
        Reach reach = new Reach(heap);
        Roots roots = collector.rootsNow();
        for (int i = 0; i < roots.count(); i++) {
            reach.add(roots.word(i));
        }
        return reach;
    }

    /** What the program reaches, and what the finalizers of that hold. */
    static Reach ofProgram(Collector collector, Heap heap) {
        Reach reach = new Reach(heap);
        Roots roots = collector.rootsNow();
        for (int i = 0; i < roots.count(); i++) {
            RootName name = roots.name(i);
            if (name.kind() != RootName.Kind.WEAKREF_MAP && !name.text().equals(EXIT_HOOK)) {
                reach.add(roots.word(i));
            }
        }
        while (!reach.targets.isEmpty()) {
            long finalizer = collector.weakrefs().newestFinalizer(reach.targets.pop());
            while (finalizer != Value.NULL) {
                reach.add(finalizer);
                finalizer = collector.weakrefs().olderFinalizer(finalizer);
            }
        }
        return reach;
    }

    /** What the calls of finalizers that are still to be called reach. */
    static Reach ofFinalizers(Heap heap) {
        Reach reach = new Reach(heap);
        long type = Rom.value(RomId.WEAKREF_FINALIZE, 0);
        for (int head = heap.planes.nextObject(0);
                head < heap.planes.endBlock();
                head = heap.planes.nextObject(head + 1)) {
            long object = Value.addressOfBlock(head);
            if (heap.load(object, WeakrefLayouts.TYPE) == type
                    && heap.load(object, WeakrefLayouts.TARGET) != Value.NONE) {
                reach.add(heap.load(object, WeakrefLayouts.CALLBACK));
                reach.add(heap.load(object, WeakrefLayouts.ARGUMENTS));
            }
        }
        return reach;
    }

    boolean contains(long object) {
        return heads.get(Value.block(object));
    }

    /** The heads that this reaches and another does not. */
    BitSet without(Reach other) {
        BitSet rest = (BitSet) heads.clone();
        rest.andNot(other.heads);
        return rest;
    }

    private void add(long word) {
        visit(word);
        while (!open.isEmpty()) {
            int head = open.pop();
            int end = heap.planes.chainEnd(head) * Sizing.BLOCK_WORDS;
            for (int i = head * Sizing.BLOCK_WORDS; i < end; i++) {
                visit(heap.words[i]);
            }
        }
    }

    private void visit(long word) {
        if (heap.isObject(word) && !heads.get(Value.block(word))) {
            heads.set(Value.block(word));
            open.push(Value.block(word));
            if (heap.planes.hasWeakref(Value.block(word))) {
                targets.push(word);
            }
        }
    }
}
