package dev.vivarium.vm;

import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/** How many objects of each size, in blocks, were born at each site: an open hash table, for it is asked at every allocation. */
@NotCheckpointed("AllocationSites copies it as a whole")
final class SiteCounts {
    private long[] keys;
    private int[] counts;
    private int used;

    SiteCounts() {
        this(new long[256], new int[256], 0);
    }

    private SiteCounts(long[] keys, int[] counts, int used) {
        this.keys = keys;
        this.counts = counts;
        this.used = used;
    }

    /** Counts one more; gives how many there were. */
    int next(int site, int blocks) {
        long key = ((long) site << Integer.SIZE | blocks) + 1;
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(keys, key);
            }
        }
        return counts[slot]++;
    }

    private static int slot(long[] table, long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1;
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        int[] moved = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(larger, keys[i]);
                larger[slot] = keys[i];
                moved[slot] = counts[i];
            }
        }
        keys = larger;
        counts = moved;
    }

    SiteCounts copy() {
        return new SiteCounts(Arrays.copyOf(keys, keys.length), Arrays.copyOf(counts, counts.length), used);
    }
}
