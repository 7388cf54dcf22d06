package dev.vivarium.disk.fat;

/**
 * An entry of a directory.
 *
 * @param name as listed
 * @param attributes see the constants
 * @param cluster the first of its chain, 0 for none
 * @param size in bytes
 * @param date packed as FAT has it
 * @param time packed as FAT has it, in two seconds
 * @param sector where its short entry lies
 * @param at the offset in the sector
 * @param offset the offset of the short entry in the directory
 * @param first the offset of the first entry of its long name, or that of the short one
 */
public record FatEntry(
        String name,
        int attributes,
        int cluster,
        long size,
        int date,
        int time,
        long sector,
        int at,
        int offset,
        int first) {
    static final int BYTES = 32;
    static final byte DELETED = (byte) 0xE5;
    /** Stands for a first letter with the code of {@link #DELETED}. */
    static final byte DELETED_MARK_ITSELF = 0x05;

    static final int READ_ONLY = 0x01;
    static final int LABEL = 0x08;
    static final int DIRECTORY = 0x10;
    static final int ARCHIVE = 0x20;
    static final int LONG_NAME = 0x0F;

    // Offsets in an entry
    static final int ATTRIBUTES = 11;
    static final int CASE = 12;
    static final int CREATED = 14;
    static final int ACCESSED_DATE = 18;
    static final int CLUSTER_HIGH = 20;
    static final int MODIFIED = 22;
    static final int CLUSTER_LOW = 26;
    static final int SIZE = 28;

    public boolean isDirectory() {
        return (attributes & DIRECTORY) != 0;
    }
}
