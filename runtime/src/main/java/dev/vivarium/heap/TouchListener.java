package dev.vivarium.heap;

/**
 * Is told which values inside of objects native code reads and writes. It may look at nothing but what it is told: the
 * object may be in the middle of a change. What the interpreter does by itself it is not told for certain.
 */
public interface TouchListener {
    /** Stands for all places of an object. */
    int EVERY = -1;

    /**
     * A value is read or written, or is about to be.
     *
     * @param field the word of the object that leads to its values
     * @param place an item's index or a map's slot, or {@link #EVERY}
     */
    void touched(long object, int field, int place, boolean isWrite);

    /** Bytes of the pool, be they an object's items or not, are read or written, or are about to be. */
    void touchedBytes(long address, int length, boolean isWrite);
}
