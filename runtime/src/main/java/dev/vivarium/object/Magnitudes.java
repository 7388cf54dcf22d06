package dev.vivarium.object;

/** Arithmetic on the words of magnitudes. Results are new arrays, lowest word first, perhaps with zeros at the top. */
final class Magnitudes {
    /** Words of the shorter factor from which on Java's multiplication of big integers is faster. */
    static final int LONG_FACTOR = 48;

    private static final long HALF = 0xFFFF_FFFFL;

    private Magnitudes() {}

    static long[] add(Magnitude left, Magnitude right) {
        Magnitude longer = left.length() >= right.length() ? left : right;
        Magnitude shorter = longer == left ? right : left;
        long[] sum = new long[longer.length() + 1];
        long carry = 0;
        int i = 0;
        for (; i < shorter.length(); i++) {
            long a = longer.words()[longer.first() + i];
            long partial = a + shorter.words()[shorter.first() + i];
            long total = partial + carry;
            carry = (Long.compareUnsigned(partial, a) < 0 ? 1 : 0) | (carry != 0 && total == 0 ? 1 : 0);
            sum[i] = total;
        }
        for (; i < longer.length(); i++) {
            sum[i] = longer.words()[longer.first() + i] + carry;
            carry = carry != 0 && sum[i] == 0 ? 1 : 0;
        }
        sum[i] = carry;
        return sum;
    }

    /** The difference of magnitudes, {@code larger} being at least as large. */
    static long[] subtract(Magnitude larger, Magnitude smaller) {
        long[] difference = new long[larger.length()];
        long borrow = 0;
        for (int i = 0; i < difference.length; i++) {
            long a = larger.words()[larger.first() + i];
            long b = smaller.word(i);
            long partial = a - b;
            difference[i] = partial - borrow;
            borrow = (Long.compareUnsigned(a, b) < 0 ? 1 : 0) | (borrow != 0 && partial == 0 ? 1 : 0);
        }
        return difference;
    }

    /** Word by word; for factors of which one is not long. */
    static long[] multiply(Magnitude left, Magnitude right) {
        long[] product = new long[left.length() + right.length()];
        for (int i = 0; i < right.length(); i++) {
            addProduct(product, i, left, right.words()[right.first() + i]);
        }
        return product;
    }

    private static void addProduct(long[] product, int at, Magnitude left, long factor) {
        long carry = 0;
        for (int i = 0; i < left.length(); i++) {
            long word = left.words()[left.first() + i];
            long low = word * factor;
            long high = Math.multiplyHigh(word, factor) + (word >> 63 & factor) + (factor >> 63 & word);
            long partial = low + carry;
            high += Long.compareUnsigned(partial, low) < 0 ? 1 : 0;
            long total = partial + product[at + i];
            carry = high + (Long.compareUnsigned(total, partial) < 0 ? 1 : 0);
            product[at + i] = total;
        }
        product[at + left.length()] = carry;
    }

    static long[] shiftLeft(Magnitude left, int count) {
        int whole = count >>> 6;
        int bits = count & 63;
        long[] shifted = new long[left.length() + whole + 1];
        for (int i = 0; i < left.length(); i++) {
            long word = left.words()[left.first() + i];
            shifted[whole + i] |= word << bits;
            shifted[whole + i + 1] = bits == 0 ? 0 : word >>> 64 - bits;
        }
        return shifted;
    }

    /** Towards zero. */
    static long[] shiftRight(Magnitude left, int count) {
        int whole = count >>> 6;
        int bits = count & 63;
        long[] shifted = new long[Math.max(0, left.length() - whole) + 1];
        for (int i = 0; i + whole < left.length(); i++) {
            long above = bits == 0 ? 0 : left.word(i + whole + 1) << 64 - bits;
            shifted[i] = left.word(i + whole) >>> bits | above;
        }
        return shifted;
    }

    /** Whether a shift by {@code count} to the right loses a bit that is 1. */
    static boolean losesBits(Magnitude left, int count) {
        int whole = count >>> 6;
        for (int i = 0; i < Math.min(whole, left.length()); i++) {
            if (left.word(i) != 0) {
                return true;
            }
        }
        return (left.word(whole) & (1L << (count & 63)) - 1) != 0;
    }

    /** Adds 1 where there is room for it. */
    static void increment(long[] words) {
        for (int i = 0; i < words.length && ++words[i] == 0; i++) {}
    }

    /**
     * Divides towards zero by a number of at most 31 bits.
     *
     * @param quotient receives as many words as the dividend has
     * @return the remainder
     */
    static long divide(Magnitude dividend, long divisor, long[] quotient) {
        long remainder = 0;
        for (int i = dividend.length() - 1; i >= 0; i--) {
            long word = dividend.words()[dividend.first() + i];
            long high = remainder << 32 | word >>> 32;
            long low = high % divisor << 32 | word & HALF;
            quotient[i] = high / divisor << 32 | low / divisor;
            remainder = low % divisor;
        }
        return remainder;
    }

    /** Quotient and remainder of a division towards zero. */
    record Division(long quotient, long[] remainder) {}

    /**
     * Divides towards zero where the quotient is known to be small: estimates it from the highest bits, which gives at
     * most a little too much, then corrects it.
     *
     * @return null where the dividend is more than 30 bits longer than the divisor, or the divisor has fewer than 32
     */
    static Division divideClose(Magnitude dividend, Magnitude divisor) {
        int shift = divisor.bitLength() - Integer.SIZE;
        int longer = dividend.bitLength() - divisor.bitLength();
        if (shift < 0 || longer > 30) {
            return null;
        }
        long quotient = longer < 0 ? 0 : dividend.bitsFrom(shift) / divisor.bitsFrom(shift);
        Magnitude product = Magnitude.of(multiply(divisor, Magnitude.of(quotient)));
        while (product.compareMagnitude(dividend) > 0) {
            quotient--;
            product = Magnitude.of(subtract(product, divisor));
        }
        return new Division(quotient, subtract(dividend, product));
    }
}
