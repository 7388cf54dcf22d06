package dev.vivarium.disk.littlefs;

/** Blocks that are erased whole and programmed in parts. Each method may raise what the device raises. */
public interface FlashDevice {
    /** Reads a unit: as many bytes as the volume caches. */
    void read(int block, int offset, byte[] target);

    /** Programs a unit, or the smallest part that can be programmed. */
    void program(int block, int offset, byte[] source);

    void erase(int block);

    /** Makes the device keep what has been written. */
    void sync();
}
