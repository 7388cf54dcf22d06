package dev.vivarium.module;

import dev.vivarium.codec.Window;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;

/** A window that lies in a block of the heap, which its owner keeps alive. */
record HeapWindow(Heap heap, long address, int size) implements Window {
    @Override
    public int get(int index) {
        return Bytes.get(heap, address + index);
    }

    @Override
    public void set(int index, int value) {
        Bytes.set(heap, address + index, value);
    }
}
