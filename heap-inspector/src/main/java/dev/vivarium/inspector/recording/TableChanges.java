package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Tells the events of one collection, and finds what happens to the tables beside them. */
final class TableChanges implements LogVisitor {
    private final LogReader log;
    private final int wanted;
    private final Consumer<GcEvent> teller;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<TableChange> changes = new ArrayList<>();
    /** The tables as events alone make them; null outside the collection. */
    private BlockPlanes told;

    private PlaneEffects effects;
    private int step;
    /** Whether the tables may be others, and whether the step is told behind which they are. */
    private boolean isDirty;

    private boolean isTold;
    private boolean isDone;

    TableChanges(LogReader log, int wanted, Consumer<GcEvent> teller) {
        this.log = log;
        this.wanted = wanted;
        this.teller = teller;
    }

    List<TableChange> changes() {
        return changes;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        open.push(number);
        if (number == wanted) {
            BlockPlanes now = log.states().planes();
            told = now.copy(now.endBlock());
            effects = new PlaneEffects(told);
        }
    }

    @Override
    public void event(GcEvent event) {
        if (open.element() == wanted) {
            step++;
            teller.accept(event);
            effects.apply(event);
            isTold = true;
        }
    }

    @Override
    public void patched() {
        isDirty = true;
    }

    @Override
    public void collectionEnds() {
        int ended = open.pop();
        isDirty = true;
        isTold = false;
        isDone |= ended == wanted;
    }

    @Override
    public void settles() {
        if (told != null && !isDone && isDirty && isTold) {
            isDirty = false;
            compare(log.states().planes());
        }
        isTold = false;
    }

    private void compare(BlockPlanes now) {
        if (now.endBlock() != told.endBlock()) {
            told = resized(now.endBlock());
            effects = effects.over(told);
        }
        for (int group = 0; group < now.low.length; group++) {
            long differing = now.low[group] ^ told.low[group]
                    | now.high[group] ^ told.high[group]
                    | now.finaliser[group] ^ told.finaliser[group]
                    | now.weakref[group] ^ told.weakref[group];
            for (; differing != 0; differing &= differing - 1) {
                int block = (group << 6) + Long.numberOfTrailingZeros(differing);
                if (block < now.endBlock()) {
                    changes.add(new TableChange(
                            step, block, now.kind(block), now.hasFinaliser(block), now.hasWeakref(block)));
                }
            }
            told.low[group] = now.low[group];
            told.high[group] = now.high[group];
            told.finaliser[group] = now.finaliser[group];
            told.weakref[group] = now.weakref[group];
        }
    }

    /** The tables for another number of blocks; what lies behind is free. */
    private BlockPlanes resized(int blocks) {
        int words = log.states().planes().low.length;
        return new BlockPlanes(
                blocks,
                Arrays.copyOf(told.low, words),
                Arrays.copyOf(told.high, words),
                Arrays.copyOf(told.finaliser, words),
                Arrays.copyOf(told.weakref, words));
    }

    @Override
    public boolean isSatisfied() {
        return isDone;
    }
}
