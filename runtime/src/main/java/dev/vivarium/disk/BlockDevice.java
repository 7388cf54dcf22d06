package dev.vivarium.disk;

/** A device of blocks of one size. Each method may raise whatever the device raises, or {@link DiskFailure}. */
public interface BlockDevice {
    void read(long block, byte[] target);

    void write(long block, byte[] source);

    /** Makes the device keep what has been written. */
    void sync();

    /** The number of blocks. */
    long blocks();

    /** Whether the device takes no writes. */
    boolean isReadOnly();
}
