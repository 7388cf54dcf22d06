package dev.vivarium.regex;

/**
 * The instructions of a compiled pattern: an opcode byte and its operands. Distances are signed bytes, counted from the
 * end of the instruction.
 */
final class Code {
    /** A byte; operand: the byte. */
    static final byte CHAR = 1;
    /** Any byte. */
    static final byte ANY = 2;
    /** One of a class; operands: the number of pairs, then pairs of first and last byte. */
    static final byte CLASS = 3;

    static final byte CLASS_NOT = 4;
    /** One of a named class; operand: its letter. */
    static final byte NAMED_CLASS = 5;
    /** Goes on after {@link #NAMED_CLASS}, the last that consumes a byte. */
    static final byte MATCH = 6;

    static final byte JUMP = 7;
    /** Tries the next instruction first, then the distant one. */
    static final byte SPLIT = 8;
    /** Tries the distant instruction first, then the next one. */
    static final byte SPLIT_REVERSED = 9;
    /** Remembers the position; operand: the slot. */
    static final byte SAVE = 10;

    static final byte BEGIN = 11;
    static final byte END = 12;

    /** In the place of a pair's first byte: the second is the letter of a named class. */
    static final byte NAMED_IN_CLASS = 0;

    private Code() {}

    static boolean consumes(byte opcode) {
        return opcode <= NAMED_CLASS;
    }

    /** Whether {@code letter}, after a backslash, names a class: d, s, w or their capitals. */
    static boolean isClassName(int letter) {
        int lower = letter | 0x20;
        return lower == 'd' || lower == 's' || lower == 'w';
    }

    /** Whether {@code value} is in the class that a letter names; a capital names the rest. */
    static boolean isInNamedClass(int letter, byte value) {
        boolean isIn;
        switch (letter | 0x20) {
            case 'd':
                isIn = isBetween(value, '0', '9');
                break;
            case 's':
                isIn = value == ' ' || isBetween(value, '\t', '\r');
                break;
            default:
                isIn = isBetween(value, 'A', 'Z')
                        || isBetween(value, 'a', 'z')
                        || isBetween(value, '0', '9')
                        || value == '_';
        }
        return isIn == ((letter & 0x20) != 0);
    }

    private static boolean isBetween(byte value, char first, char last) {
        return value >= first && value <= last;
    }
}
