package dev.vivarium.inspector.recording;

import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Sizing;
import java.util.ArrayList;
import java.util.List;

/** Notes how much of the heap is in use when each collection begins. */
final class UsageVisitor implements LogVisitor {
    private final LogReader log;
    private final List<Long> usedBytes = new ArrayList<>();

    UsageVisitor(LogReader log) {
        this.log = log;
    }

    List<Long> usedBytes() {
        return usedBytes;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        usedBytes.add((long) log.states().planes().usedBlocks() * Sizing.BLOCK_BYTES);
    }
}
