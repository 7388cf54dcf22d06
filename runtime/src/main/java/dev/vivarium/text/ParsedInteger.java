package dev.vivarium.text;

import java.math.BigInteger;

/**
 * What {@link IntegerParser} found.
 *
 * @param valid whether the whole text is an integer; the other components but the last two mean nothing where not
 * @param small the integer, where it has at most 63 bits
 * @param big the integer where it has more bits, otherwise null
 * @param allocatedDigits digits of 16 bits that MicroPython allocates for {@code big}
 * @param base the base the digits were read in, 0 for a text that starts with 0 and has no prefix
 * @param digitsStart index of the first character after sign and prefix: where MicroPython's message starts to quote
 */
public record ParsedInteger(boolean valid, long small, BigInteger big, int allocatedDigits, int base, int digitsStart) {
    /** The message of MicroPython's error, without the quoted text that follows. */
    public String problem() {
        return "invalid syntax for integer with base " + base + ": ";
    }
}
