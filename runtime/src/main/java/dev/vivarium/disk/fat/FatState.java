package dev.vivarium.disk.fat;

/** The numbers of a mounted volume: geometry from its boot sector, and what changes. Indexes of an array of longs. */
public final class FatState {
    /** Bits of a table entry: 12, 16 or 32; 0 where no volume is mounted. */
    public static final int BITS = 0;

    public static final int SECTOR_BYTES = 1;
    public static final int CLUSTER_SECTORS = 2;
    static final int TABLES = 3;
    static final int TABLE_SECTORS = 4;
    static final int ROOT_ENTRIES = 5;
    /** The number of clusters, and 2. */
    public static final int TABLE_ENTRIES = 6;

    static final int TABLE_START = 7;
    /** The root's first sector, in FAT32 its first cluster. */
    static final int ROOT_START = 8;

    static final int DATA_START = 9;
    /** The sector that counts free clusters; 0 for none. */
    static final int INFO_SECTOR = 10;

    /** The first cluster of the current directory, 0 for the root. */
    static final int CURRENT = 11;
    /** The cluster allocated last. */
    static final int LAST_CLUSTER = 12;

    public static final int WORDS = 13;

    private FatState() {}
}
