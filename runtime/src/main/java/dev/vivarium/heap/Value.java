package dev.vivarium.heap;

/**
 * The encoding of a Python value in one {@code long}. Nobody else shifts or masks.
 *
 * <ul>
 *   <li>top 16 bits 0xFFFF: a small int, 48 bits signed;
 *   <li>top 16 bits 0x0000: a heap address (top 32 bits {@link #POOL_PAGE}, a multiple of 32) or an immediate, told
 *       apart by its low three bits: interned string, ROM object, special constant;
 *   <li>anything else: a double, plus 2^48 (JavaScriptCore's offset).
 * </ul>
 *
 * The pool starts at a high address so that a raw length or count in a heap word never looks like a pointer.
 */
public final class Value {
    /** The upper 32 bits of every heap address. The lower 32 bits are the byte offset in the pool. */
    private static final int POOL_PAGE = 0x7F00;

    private static final long POOL_BASE = (long) POOL_PAGE << 32;
    private static final long BLOCK_ADDRESS_MASK = 0xFFFF_FFFF_0000_001FL;
    private static final long DOUBLE_OFFSET = 1L << 48;
    private static final int TAG_MASK = 7;
    private static final int TAG_QSTR = 2;
    private static final int TAG_ROM = 4;
    private static final int TAG_SPECIAL = 6;

    /** No value: the absent result of a lookup, an empty slot. Never visible to a program. */
    public static final long NULL = 0;

    public static final long NONE = special(0);
    public static final long FALSE = special(1);
    public static final long TRUE = special(3);
    public static final long ELLIPSIS = special(4);
    public static final long NOT_IMPLEMENTED = special(5);
    /** A deleted slot in a hash table, and the "load" request of the subscript protocol. Never visible to a program. */
    public static final long SENTINEL = special(6);
    /** What an exhausted iterator returns. Never visible to a program. */
    public static final long STOP_ITERATION = special(7);
    /** Word written over freed memory in stress mode; decodes to no valid value. */
    public static final long POISON = special(0xDEAD);

    public static final long MAX_SMALL_INT = (1L << 47) - 1;
    public static final long MIN_SMALL_INT = -(1L << 47);

    private Value() {}

    private static long special(int number) {
        return ((long) number << 3) | TAG_SPECIAL;
    }

    // Small ints

    public static boolean isSmallInt(long value) {
        return value >> 48 == -1;
    }

    public static boolean areSmallInts(long left, long right) {
        return (left & right) >> 48 == -1;
    }

    public static boolean fitsSmallInt(long integer) {
        return integer << 16 >> 16 == integer;
    }

    /** Encodes an integer for which {@link #fitsSmallInt} holds. */
    public static long ofSmallInt(long integer) {
        return integer | -1L << 48;
    }

    public static long smallIntValue(long value) {
        return value << 16 >> 16;
    }

    public static long ofBoolean(boolean condition) {
        return condition ? TRUE : FALSE;
    }

    // Floats

    public static boolean isFloat(long value) {
        return value + DOUBLE_OFFSET >>> 49 != 0;
    }

    public static long ofDouble(double number) {
        return Double.doubleToLongBits(number) + DOUBLE_OFFSET;
    }

    public static double doubleValue(long value) {
        return Double.longBitsToDouble(value - DOUBLE_OFFSET);
    }

    // Heap addresses

    public static boolean isHeap(long value) {
        return (int) (value >>> 32) == POOL_PAGE;
    }

    /** The index in the pool's words of the first word at a heap address. */
    public static int wordIndex(long address) {
        return (int) address >>> 3;
    }

    /** The number of the block that starts at, or contains, a heap address. */
    public static int block(long address) {
        return (int) address >>> 5;
    }

    public static long addressOfBlock(int block) {
        return POOL_BASE | (long) block << 5 & 0xFFFF_FFFFL;
    }

    public static boolean isBlockAligned(long address) {
        return (address & 31) == 0;
    }

    /** Whether {@code value} has the form of the address of a block; it may lie beyond the pool's end. */
    public static boolean isBlockAddress(long value) {
        return (value & BLOCK_ADDRESS_MASK) == POOL_BASE;
    }

    /** A heap address as a small int, so that the collector does not follow it. */
    public static long disguise(long address) {
        return ofSmallInt(address >>> 1);
    }

    /** The heap address behind {@link #disguise}; {@link #NULL} for a disguised null. */
    public static long reveal(long disguised) {
        return smallIntValue(disguised) << 1;
    }

    // Immediates, told apart from other bits by what their numbers are too: below 2^31

    public static boolean isQstr(long value) {
        return value >>> 34 == 0 && (value & TAG_MASK) == TAG_QSTR;
    }

    public static long ofQstr(int qstr) {
        return (long) qstr << 3 | TAG_QSTR;
    }

    public static int qstr(long value) {
        return (int) (value >>> 3);
    }

    public static boolean isRom(long value) {
        return value >>> 34 == 0 && (value & TAG_MASK) == TAG_ROM;
    }

    public static long ofRom(int romIndex) {
        return (long) romIndex << 3 | TAG_ROM;
    }

    public static int romIndex(long value) {
        return (int) (value >>> 3);
    }
}
