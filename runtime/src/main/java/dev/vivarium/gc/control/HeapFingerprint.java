package dev.vivarium.gc.control;

import dev.vivarium.heap.Heap;
import java.util.Arrays;

/**
 * A hash of all that is in a heap: its words and its four tables.
 *
 * @param words of the words up to the last used block
 * @param planes of the tables
 */
public record HeapFingerprint(int words, int planes) {
    public static HeapFingerprint of(Heap heap) {
        int planes = Arrays.hashCode(heap.planes.low);
        planes = 31 * planes + Arrays.hashCode(heap.planes.high);
        planes = 31 * planes + Arrays.hashCode(heap.planes.finaliser);
        planes = 31 * planes + Arrays.hashCode(heap.planes.weakref);
        return new HeapFingerprint(Arrays.hashCode(heap.words), planes);
    }
}
