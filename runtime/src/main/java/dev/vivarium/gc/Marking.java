package dev.vivarium.gc;

import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * The marking of one collection: from the roots, from all marked objects again where the mark stack overflowed, and from
 * what a policy asks for. Stops behind each mark where somebody watches; else runs to the end of what is asked.
 */
final class Marking {
    private final Collection collection;
    private final Heap heap;
    final Closure closure;
    private int nextRoot;
    /** The block from which marked objects are still to be scanned again; -1 for none. */
    private int rescanFrom = -1;

    private int rescans;
    private boolean isMapMarked;

    Marking(Collection collection) {
        this.collection = collection;
        heap = collection.heap();
        closure = new Closure(heap);
    }

    /** The roots are gathered anew. */
    void begin() {
        nextRoot = 0;
    }

    /** Marks on from the roots; false when they are done. */
    boolean fromRoots() {
        if (goOn()) {
            return true;
        }
        Roots roots = collection.roots();
        while (nextRoot < roots.count()) {
            long word = roots.word(nextRoot++);
            if (!heap.isObject(word)) {
                continue;
            }
            int head = Value.block(word);
            if (heap.planes.isHead(head)) {
                closure.mark(head);
                collection.tell(Kind.ROOT, word, Value.NULL, nextRoot - 1);
            } else {
                collection.tell(Kind.ROOT_AGAIN, word, Value.NULL, nextRoot - 1);
            }
            if (collection.isWatched() || goOn()) {
                return true;
            }
        }
        return false;
    }

    /** Continues the closure to its end, overflows included; false when it is complete. */
    boolean rescan() {
        if (goOn()) {
            return true;
        }
        while (rescanFrom >= 0 || closure.takeOverflow()) {
            if (rescanFrom < 0) {
                rescans++;
                rescanFrom = 0;
            }
            if (!collection.isWatched()) {
                closure.rescanAll(rescanFrom);
                rescanFrom = -1;
                continue;
            }
            int head = closure.nextMarked(rescanFrom);
            if (head == heap.planes.endBlock()) {
                rescanFrom = -1;
                continue;
            }
            rescanFrom = head + 1;
            closure.open(head);
            collection.tell(Kind.RESCAN, Value.addressOfBlock(head), Value.NULL, 0);
            return true;
        }
        return false;
    }

    /** Continues the closure; true when an event was told. */
    boolean goOn() {
        if (!collection.isWatched()) {
            closure.finish();
            return false;
        }
        if (!closure.advance()) {
            return false;
        }
        collection.tell(
                closure.markedOverflowed() ? Kind.MARK_OVERFLOWED : Kind.MARK,
                Value.addressOfBlock(closure.marked()),
                Value.addressOfBlock(closure.scanned()),
                closure.scannedWord());
        return true;
    }

    /** Marks what the weakref map reaches; false when that is done. */
    boolean map() {
        if (!isMapMarked) {
            isMapMarked = true;
            object(collection.weakrefs().table(), Value.NULL);
            return true;
        }
        return rescan();
    }

    /** Marks an object if it is not marked, which {@link #rescan} then follows; returns whether it did. */
    boolean object(long object, long source) {
        if (!heap.isObject(object) || !heap.planes.isHead(Value.block(object))) {
            return false;
        }
        closure.mark(Value.block(object));
        collection.tell(Kind.MARK_BY_POLICY, object, source, 0);
        return true;
    }

    /** A weakref target that was noted when it was marked, and not taken yet; NULL where there is none. */
    long takeTarget() {
        int head = closure.takeTarget();
        return head < 0 ? Value.NULL : Value.addressOfBlock(head);
    }

    /** How often all marked objects were scanned again. */
    int rescans() {
        return rescans;
    }
}
