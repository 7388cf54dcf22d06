package dev.vivarium.gc.check;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Locale;

/**
 * A second, slow closure over the roots, sharing no code with the collector's: when marking is over, exactly what it
 * reaches must be marked, and when freeing begins at least that.
 */
public final class SanityCheck implements GcObserver {
    /** The phase before the one that begins. */
    private Phase last;

    @Override
    public Detail detail() {
        return Detail.PHASES;
    }

    /** @throws IllegalStateException when the marks and the closure disagree */
    @Override
    public void event(Collection collection, GcEvent event) {
        if (last == Phase.RESCAN) {
            compare(collection, true);
        } else if (event.phase() == Phase.FREE) {
            compare(collection, false);
        }
        last = event.phase();
    }

    private static void compare(Collection collection, boolean exactly) {
        Heap heap = collection.heap();
        BitSet reached = closure(heap, collection.roots());
        int end = heap.planes.endBlock();
        for (int block = heap.planes.nextObject(0); block < end; block = heap.planes.nextObject(block + 1)) {
            if (reached.get(block) && !heap.planes.isMarked(block)) {
                throw disagreement(collection, block, "is reached from a root but not marked");
            }
            if (exactly && !reached.get(block) && heap.planes.isMarked(block)) {
                throw disagreement(collection, block, "is marked but not reached from any root");
            }
        }
    }

    private static IllegalStateException disagreement(Collection collection, int block, String what) {
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "collection %d: the object at %x %s",
                collection.number(),
                Value.addressOfBlock(block),
                what));
    }

    /** The heads that the roots reach. */
    private static BitSet closure(Heap heap, Roots roots) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < roots.count(); i++) {
            reach(heap, roots.word(i), reached, open);
        }
        while (!open.isEmpty()) {
            int head = open.pop();
            int end = head + heap.planes.chainLength(head);
            for (int word = head * Sizing.BLOCK_WORDS; word < end * Sizing.BLOCK_WORDS; word++) {
                reach(heap, heap.words[word], reached, open);
            }
        }
        return reached;
    }

    private static void reach(Heap heap, long word, BitSet reached, Deque<Integer> open) {
        if (heap.isObject(word) && !reached.get(Value.block(word))) {
            reached.set(Value.block(word));
            open.push(Value.block(word));
        }
    }
}
