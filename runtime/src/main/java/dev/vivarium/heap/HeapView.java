package dev.vivarium.heap;

/** Reading a heap, be it a machine's or a copy of one. */
public interface HeapView {
    /** One past the last block. */
    int blocks();

    /** The first block at or after {@code fromBlock} that begins an object, or {@link #blocks}. */
    int nextObject(int fromBlock);

    /** Whether a word is the address of an object, that is, of its first block. */
    boolean isObject(long word);

    /** Bytes of whole blocks that an object takes; 0 for anything else. */
    long sizeOf(long object);

    /** Word {@code word} of the object at {@code address}. */
    long load(long address, int word);
}
