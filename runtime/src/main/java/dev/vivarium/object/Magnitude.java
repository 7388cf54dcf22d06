package dev.vivarium.object;

import dev.vivarium.heap.Value;

/**
 * Sign and magnitude of an int, its words of 64 bits where they lie, lowest first. Valid until the next allocation.
 *
 * @param words what holds them
 * @param first index of the lowest
 * @param length how many; the highest is not 0
 * @param negative the integer is less than 0
 */
record Magnitude(long[] words, int first, int length, boolean negative) {
    private static final int DIGITS_PER_WORD = 4;

    static Magnitude of(ObjectSpace space, long value) {
        if (Value.isHeap(value) && !IntStorage.isInline(space, value)) {
            return IntStorage.magnitude(space, value);
        }
        return of(IntType.longValue(space, value));
    }

    static Magnitude of(long integer) {
        return new Magnitude(new long[] {Math.abs(integer)}, 0, integer == 0 ? 0 : 1, integer < 0);
    }

    /** Of words that may have zeros at the top. */
    static Magnitude of(long[] words) {
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        return new Magnitude(words, 0, length, false);
    }

    int bitLength() {
        return length == 0 ? 0 : Long.SIZE * length - Long.numberOfLeadingZeros(words[first + length - 1]);
    }

    /** The low 64 bits of this magnitude shifted to the right. */
    long bitsFrom(int shift) {
        int bits = shift & 63;
        long low = word(shift >>> 6) >>> bits;
        return bits == 0 ? low : low | word((shift >>> 6) + 1) << Long.SIZE - bits;
    }

    /** The word at a position, the lowest being 0; 0 above the highest. */
    long word(int index) {
        return index < length ? words[first + index] : 0;
    }

    /** Digits of 16 bits. */
    int digits() {
        return digits(words, first, length);
    }

    /** Digits of 16 bits in a magnitude whose highest word is not 0. */
    static int digits(long[] words, int first, int length) {
        if (length == 0) {
            return 0;
        }
        int unused = Long.numberOfLeadingZeros(words[first + length - 1]) >>> 4;
        return DIGITS_PER_WORD * length - unused;
    }

    /** -1, 0 or 1 as this magnitude is less than, equal to or greater than another. */
    int compareMagnitude(Magnitude other) {
        if (length != other.length) {
            return length < other.length ? -1 : 1;
        }
        for (int i = length - 1; i >= 0; i--) {
            int order = Long.compareUnsigned(words[first + i], other.words[other.first + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** As {@link Long#compare} for the integers. */
    int compare(Magnitude other) {
        if (negative != other.negative) {
            return negative ? -1 : 1;
        }
        return negative ? -compareMagnitude(other) : compareMagnitude(other);
    }
}
