package dev.vivarium.disk.littlefs;

/** The numbers of a mounted volume: indexes of an array of longs. */
public final class LittleState {
    public static final int BLOCK_BYTES = 0;
    public static final int BLOCKS = 1;
    /** Bytes of the smallest part that is programmed. */
    public static final int PROGRAM_BYTES = 2;
    /** Bytes read at a time. */
    public static final int UNIT_BYTES = 3;

    static final int VERSION = 4;
    static final int LONGEST_NAME = 5;
    static final int LARGEST_FILE = 6;
    static final int LARGEST_ATTRIBUTE = 7;
    static final int ROOT = 8;
    // The allocator's window: see BlockAllocator
    static final int WINDOW_START = 10;
    static final int WINDOW_SIZE = 11;
    static final int WINDOW_NEXT = 12;
    static final int WINDOW_LEFT = 13;
    static final int WINDOW_BITS = 14;
    static final int WINDOW_WORDS = 4;
    // Global state, three numbers each: as it should be, as it is on the device, what dropped pairs held
    static final int GLOBAL = 18;
    static final int GLOBAL_ON_DEVICE = 21;
    static final int GLOBAL_DROPPED = 24;

    /** Version 1: whether what a loss of power left has been finished since mounting. */
    static final int REPAIRED = 27;

    public static final int WORDS = 28;

    private LittleState() {}
}
