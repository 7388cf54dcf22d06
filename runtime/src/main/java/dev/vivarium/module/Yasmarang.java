package dev.vivarium.module;

import dev.vivarium.state.Checkpointed;

/** Ilya Levin's Yasmarang generator (public domain), which MicroPython uses: the same seed gives the same numbers. */
final class Yasmarang implements Checkpointed<Yasmarang.State> {
    private static final int FRACTION_BITS = 52;

    private int pad;
    private int n;
    private int d;
    private int dat;

    private boolean seeded;

    /** Whether {@link #seed} has been called. */
    boolean isSeeded() {
        return seeded;
    }

    void seed(int seed) {
        seeded = true;
        pad = seed;
        n = 69;
        d = 233;
        dat = 0;
    }

    /** The next 32 bits. */
    int next() {
        pad += dat + d * n;
        pad = (pad << 3) + (pad >>> 29);
        n = pad | 2;
        d ^= (pad << 31) + (pad >>> 1);
        dat = (dat ^ pad ^ d >>> 8 ^ 1) & 0xFF;
        return pad ^ d << 5 ^ pad >>> 18 ^ dat << 1;
    }

    /** A number from 0 to {@code limit - 1}; the limit, not 0, is taken as unsigned. */
    long below(int limit) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(limit);
        int candidate;
        do {
            candidate = next() & mask;
        } while (Integer.compareUnsigned(candidate, limit) >= 0);
        return Integer.toUnsignedLong(candidate);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double fraction() {
        long bits = (long) next() << 32 | Integer.toUnsignedLong(next());
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        return Double.longBitsToDouble(Double.doubleToLongBits(1.0) | fraction) - 1;
    }

    record State(int pad, int n, int d, int dat, boolean seeded) {}

    @Override
    public State save() {
        return new State(pad, n, d, dat, seeded);
    }

    @Override
    public void restore(State saved) {
        pad = saved.pad();
        n = saved.n();
        d = saved.d();
        dat = saved.dat();
        seeded = saved.seeded();
    }
}
