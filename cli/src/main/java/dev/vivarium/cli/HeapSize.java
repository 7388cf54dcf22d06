package dev.vivarium.cli;

import dev.vivarium.heap.Sizing;
import java.util.Locale;

/** The text of a heap size: a number, then {@code w} (scale from 32-bit to 64-bit words), then {@code k} or {@code m}. */
final class HeapSize {
    private static final int WORD_SCALE = 2;
    /** More than any heap, and far from overflow when scaled. */
    private static final int MOST_DIGITS = 12;

    private HeapSize() {}

    /** The size in bytes. */
    static long parse(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        long factor = 1;
        if (rest.endsWith("k")) {
            factor = 1L << 10;
        } else if (rest.endsWith("m")) {
            factor = 1L << 20;
        }
        rest = factor == 1 ? rest : rest.substring(0, rest.length() - 1);
        if (rest.endsWith("w")) {
            factor *= WORD_SCALE;
            rest = rest.substring(0, rest.length() - 1);
        }
        long bytes = number(rest, text) * factor;
        if (bytes < Sizing.MIN_BYTES || bytes > Sizing.MAX_BYTES) {
            throw new Failure("heap size " + text + " is out of range: from " + Sizing.MIN_BYTES + " to "
                    + (Sizing.MAX_BYTES >> 20) + "m");
        }
        return bytes;
    }

    private static long number(String digits, String text) {
        try {
            long number = digits.length() > MOST_DIGITS ? -1 : Long.decode(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // Said below.
        }
        throw new Failure("'" + text + "' is no heap size: give a number of bytes, with suffix k or m");
    }
}
