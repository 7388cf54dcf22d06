package dev.vivarium.vm;

/**
 * Is told of each object that is born while {@link AllocationSites} are noted, inside the allocation: the object's words
 * are still zero, its type among them, and the heap must not be touched. Whoever asks for the type waits for the next
 * birth or the next stop.
 */
@FunctionalInterface
public interface BirthListener {
    void born(long address, long bytes, int site);
}
