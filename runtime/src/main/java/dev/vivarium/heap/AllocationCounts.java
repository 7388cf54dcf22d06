package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;

/** How much has been allocated so far, in blocks: what {@code micropython.mem_total()} and {@code gc.threshold} ask. */
final class AllocationCounts implements Checkpointed<AllocationCounts.State> {
    private long threshold = Long.MAX_VALUE;
    private long sinceCollection;
    private long before;
    private long peakBefore;

    void allocated(int blocks) {
        sinceCollection += blocks;
    }

    /** Counts blocks that are no reason to collect: the threshold is one of allocations, not of objects that grow. */
    void extended(int blocks) {
        before += blocks;
    }

    /** To be called when a collection begins. */
    void collects(long usedBytes) {
        before += sinceCollection;
        peakBefore = peak(usedBytes);
        sinceCollection = 0;
    }

    boolean reachThreshold() {
        return sinceCollection >= threshold;
    }

    long threshold() {
        return threshold;
    }

    void setThreshold(long blocks) {
        threshold = blocks;
    }

    /** All blocks ever allocated. */
    long total() {
        return before + sinceCollection;
    }

    /** The most bytes that have been in use, as seen now and before each collection. */
    long peak(long usedBytes) {
        return Math.max(peakBefore, usedBytes);
    }

    record State(long threshold, long sinceCollection, long before, long peakBefore) {}

    @Override
    public State save() {
        return new State(threshold, sinceCollection, before, peakBefore);
    }

    @Override
    public void restore(State saved) {
        threshold = saved.threshold();
        sinceCollection = saved.sinceCollection();
        before = saved.before();
        peakBefore = saved.peakBefore();
    }
}
