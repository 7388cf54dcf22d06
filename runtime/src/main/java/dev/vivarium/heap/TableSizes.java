package dev.vivarium.heap;

/** The sizes that MicroPython's hash tables grow through. */
public final class TableSizes {
    private static final int[] SIZES = {
        0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389, 521, 691, 919, 1223, 1627, 2161,
        3229, 4831, 7243, 10861, 16273, 24407, 36607, 54907
    };

    private TableSizes() {}

    /** The size of a table for at least {@code keys} keys. */
    public static int atLeast(int keys) {
        for (int size : SIZES) {
            if (size >= keys) {
                return size;
            }
        }
        return keys + keys / 2 | 1;
    }
}
