package dev.vivarium.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;

class HeapPicturesTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(20_000));

    private BlockMap map() {
        return BlockMap.of(heap, type -> type == Value.TRUE ? 'L' : 'h');
    }

    @Test
    void infoCountsObjectsBySize() {
        long gap = heap.allocate(12);
        heap.allocate(4);
        heap.allocate(8);
        heap.allocate(40);
        heap.free(gap);
        HeapOccupancy occupancy = HeapOccupancy.of(heap);
        assertThat(occupancy.text())
                .isEqualTo("GC: total: 19584, used: 416, free: 19168\n"
                        + " No. of 1-blocks: 1, 2-blocks: 1, max blk sz: 10, max free sz: 596\n");
    }

    @Test
    void mapShowsHeadsTailsAndFreeBlocks() {
        long gap = heap.allocate(4);
        long list = heap.allocate(10);
        heap.store(list, 0, Value.TRUE);
        heap.allocate(4);
        heap.free(gap);
        assertThat(map().letters(0, 6)).isEqualTo(".L==h.");
        assertThat(map().usedEnd()).isEqualTo(5);
    }

    @Test
    void textAbbreviatesLinesThatAreAllFree() {
        heap.allocate(4);
        String free = ".".repeat(64);
        assertThat(map().text())
                .isEqualTo("GC memory layout; from 7f0000000000:\n00000000: h" + free.substring(1)
                        + "\n       (8 lines all free)\n00004800: " + free.substring(0, 612 - 9 * 64) + "\n");
    }

    @Test
    void textShowsASingleFreeLine() {
        heap.allocate(4 * 64);
        long gap = heap.allocate(4 * 64);
        heap.allocate(4 * 64);
        heap.free(gap);
        assertThat(map().text()).contains("\n00000800: " + ".".repeat(64) + "\n00001000: h" + "=".repeat(63));
    }
}
