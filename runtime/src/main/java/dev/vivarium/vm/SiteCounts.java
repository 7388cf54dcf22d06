package dev.vivarium.vm;

import dev.vivarium.state.NotCheckpointed;

/** How many objects of each size, in blocks, were born at each site. */
@NotCheckpointed("AllocationSites copies it as a whole")
final class SiteCounts {
    private final LongTable counts;

    SiteCounts() {
        this(new LongTable(256));
    }

    private SiteCounts(LongTable counts) {
        this.counts = counts;
    }

    /** Counts one more; gives how many there were. */
    int next(int site, int blocks) {
        int slot = counts.slot(((long) site << Integer.SIZE | blocks) + 1);
        int before = counts.value(slot);
        counts.setValue(slot, before + 1);
        return before;
    }

    SiteCounts copy() {
        return new SiteCounts(counts.copy());
    }
}
