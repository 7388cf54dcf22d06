package dev.vivarium.heap;

/** Told of every allocation and explicit free; must not touch the heap. */
public interface AllocationObserver {
    void allocated(long address, long bytes);

    void freed(long address);
}
