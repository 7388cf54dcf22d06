package dev.vivarium.codec;

import java.util.Arrays;

/**
 * Finds earlier bytes equal to those that come next. The positions of equal triples are chained, the last one first, so
 * that only those are compared; of equally long matches the nearest is found.
 */
final class MatchFinder {
    static final int SHORTEST = 3;

    private static final int HASH_BITS = 14;
    /** No input takes for ever: of triples that come more often than this, the oldest are not compared. */
    private static final int MOST_COMPARED = 4096;

    private final byte[] bytes;
    private final int farthest;
    private final int[] last = new int[1 << HASH_BITS];
    private final int[] before;
    private int known;

    private int length;
    private int distance;

    /**
     * @param bytes the window's and, behind them, those to be compressed
     * @param farthest how far a match may lie back
     */
    MatchFinder(byte[] bytes, int farthest) {
        this.bytes = bytes;
        this.farthest = farthest;
        before = new int[bytes.length];
        Arrays.fill(last, -1);
    }

    /** Looks for the longest match of what begins at a position; positions must not fall. */
    boolean find(int at) {
        int most = Math.min(bytes.length - at, DeflateCodes.LONGEST);
        length = SHORTEST - 1;
        distance = 0;
        if (most < SHORTEST) {
            return false;
        }
        for (; known < at; known++) {
            learn(known);
        }
        int compared = 0;
        int candidate = last[hash(at)];
        while (candidate >= 0 && at - candidate <= farthest && length < most && compared++ < MOST_COMPARED) {
            if (bytes[candidate + length] == bytes[at + length]) {
                int equal = Arrays.mismatch(bytes, candidate, candidate + most, bytes, at, at + most);
                equal = equal < 0 ? most : equal;
                if (equal > length) {
                    length = equal;
                    distance = at - candidate;
                }
            }
            candidate = before[candidate];
        }
        return distance > 0;
    }

    private void learn(int position) {
        if (position + SHORTEST <= bytes.length) {
            int hash = hash(position);
            before[position] = last[hash];
            last[hash] = position;
        }
    }

    private int hash(int at) {
        int triple = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
        return triple * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    /** The length of the match that was found. */
    int length() {
        return length;
    }

    int distance() {
        return distance;
    }
}
