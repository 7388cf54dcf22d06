package dev.vivarium.vm;

import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/** An open hash table from numbers other than 0 to ints, for what is asked at nearly every allocation. */
@NotCheckpointed("AllocationSites copies it as a whole")
final class LongTable {
    private long[] keys;
    private int[] values;
    private int used;

    LongTable(int capacity) {
        this(new long[capacity], new int[capacity], 0);
    }

    private LongTable(long[] keys, int[] values, int used) {
        this.keys = keys;
        this.values = values;
        this.used = used;
    }

    /** Where a key has its value, which is 0 at first; only until the next call. */
    int slot(long key) {
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(keys, key);
            }
        }
        return slot;
    }

    int value(int slot) {
        return values[slot];
    }

    void setValue(int slot, int value) {
        values[slot] = value;
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
                moved[slot] = values[i];
            }
        }
        keys = larger;
        values = moved;
    }

    LongTable copy() {
        return new LongTable(Arrays.copyOf(keys, keys.length), Arrays.copyOf(values, values.length), used);
    }
}
