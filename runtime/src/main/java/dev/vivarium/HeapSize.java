package dev.vivarium;

import dev.vivarium.heap.Sizing;
import java.util.Locale;

/**
 * The text of a heap size: a number, then {@code w} (scale from 32-bit to 64-bit words), then {@code k} or {@code m}; or
 * {@code auto}, with such a size behind a colon, for a heap that grows up to it.
 */
public final class HeapSize {
    private static final int WORD_SCALE = 2;
    /** More than any heap, and far from overflow when scaled. */
    private static final int MOST_DIGITS = 12;

    private static final String AUTO = "auto";
    /** With what a growing heap begins: the 64 KiB of MicroPython's ESP32 port in our twice as wide words. */
    private static final long FIRST_AREA = 128 << 10;

    private static final long MOST_BY_DEFAULT = 64 << 20;

    private HeapSize() {}

    /**
     * A machine's options with the heap that a text names; one that grows begins as large as a board's.
     *
     * @throws IllegalArgumentException with what is wrong with the text
     */
    public static MachineOptions set(MachineOptions options, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isLimited = lower.startsWith(AUTO + ":");
        if (!isLimited && !lower.equals(AUTO)) {
            return options.withHeap(parse(text));
        }
        long most = isLimited ? parse(text.substring(AUTO.length() + 1)) : MOST_BY_DEFAULT;
        long first = options.board() == null ? FIRST_AREA : options.board().heapBytes();
        return options.withHeap(Math.min(first, most), most);
    }

    /** The size in bytes. */
    private static long parse(String text) {
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
            throw new IllegalArgumentException("heap size " + text + " is out of range: from " + Sizing.MIN_BYTES
                    + " to " + (Sizing.MAX_BYTES >> 20) + "m");
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
        throw new IllegalArgumentException(
                "'" + text + "' is no heap size: give a number of bytes, with suffix k or m, or auto:SIZE");
    }
}
