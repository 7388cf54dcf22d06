package dev.vivarium.codec;

/** The lengths and distances that codes of DEFLATE stand for, and the bits that follow them (RFC 1951). */
final class DeflateCodes {
    static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    static final int[] LENGTH_BASES = bases(LENGTH_BITS, 3);

    static final int[] DISTANCE_BITS = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };
    static final int[] DISTANCE_BASES = bases(DISTANCE_BITS, 1);

    static final int LONGEST = 258;

    static {
        // The last code is an exception: it stands for the longest match alone.
        LENGTH_BASES[LENGTH_BASES.length - 1] = LONGEST;
    }

    private DeflateCodes() {}

    private static int[] bases(int[] bits, int first) {
        int[] bases = new int[bits.length];
        int base = first;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = base;
            base += 1 << bits[i];
        }
        return bases;
    }

    /** The code whose range holds a length or distance. */
    static int codeFor(int[] bases, int value) {
        int code = bases.length - 1;
        while (bases[code] > value) {
            code--;
        }
        return code;
    }
}
