package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;

/** What each event of a collection does to the tables of a heap, as far as the event tells. */
final class PlaneEffects {
    private final BlockPlanes planes;
    /** One past the last block that the free phase has passed, or 0 outside it. */
    private int swept;

    private boolean isFreeing;

    PlaneEffects(BlockPlanes planes) {
        this.planes = planes;
    }

    /** The same point of a collection over tables that were made anew. */
    PlaneEffects over(BlockPlanes renewed) {
        PlaneEffects other = new PlaneEffects(renewed);
        other.isFreeing = isFreeing;
        other.swept = swept;
        return other;
    }

    void apply(GcEvent event) {
        if (Value.isHeap(event.object()) && Value.block(event.object()) >= planes.endBlock()) {
            return;
        }
        switch (event.kind()) {
            case PHASE:
                beginPhase(event.phase());
                break;
            case ROOT:
            case MARK:
            case MARK_OVERFLOWED:
            case MARK_BY_POLICY:
                planes.mark(Value.block(event.object()));
                break;
            case FINALISER:
                planes.clearFinaliser(Value.block(event.object()));
                break;
            case TARGET_DIES:
                planes.clearWeakref(Value.block(event.object()));
                break;
            case FREE:
                free(Value.block(event.object()), event.detail());
                break;
            default:
                break;
        }
    }

    private void beginPhase(Phase phase) {
        if (isFreeing) {
            unmark(swept, planes.endBlock());
        }
        isFreeing = phase == Phase.FREE;
        swept = 0;
    }

    /** Objects and blocks that a free phase freed. */
    record Freed(int objects, int blocks) {}

    /** The whole free phase at once, 64 blocks at a time: unmarked objects become free, marked ones unmarked. */
    Freed freeAll() {
        int objects = 0;
        int blocks = 0;
        long carry = 0;
        for (int word = 0; word < planes.low.length; word++) {
            long low = planes.low[word];
            long high = planes.high[word];
            long heads = low & ~high;
            long tails = high & ~low;
            // A run of tails is freed if it begins right after a freed head. Adding its lowest bit clears the run.
            long runs = tails & ~(tails + ((heads << 1 | carry) & tails));
            long freed = heads | runs;
            carry = freed >>> 63;
            objects += Long.bitCount(heads);
            blocks += Long.bitCount(freed);
            planes.low[word] = low & ~heads;
            planes.high[word] = high & ~(runs | low & high);
        }
        return new Freed(objects, blocks);
    }

    /** The next object that the free phase frees, or -1. */
    int nextFreed() {
        int head = planes.nextObject(swept);
        while (head < planes.endBlock() && planes.isMarked(head)) {
            head = planes.nextObject(head + 1);
        }
        return head < planes.endBlock() ? head : -1;
    }

    private void free(int head, int blocks) {
        int end = Math.min(head + blocks, planes.endBlock());
        for (int block = head; block < end; block++) {
            long bit = 1L << block;
            planes.low[block >> 6] &= ~bit;
            planes.high[block >> 6] &= ~bit;
        }
        unmark(swept, end);
        swept = Math.max(swept, end);
    }

    /** Makes marked heads heads again, from one block up to another. */
    private void unmark(int from, int end) {
        for (int group = from >> 6; group << 6 < end; group++) {
            long window = group == from >> 6 ? -1L << from : -1L;
            if (group == end >> 6) {
                window &= (1L << end) - 1;
            }
            planes.high[group] &= ~(planes.low[group] & window);
        }
    }
}
