package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowingHeapTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(16_384), Sizing.ofTotalBytes(100_000));

    @Test
    void doublesWhenNothingIsFreeUpToTheMost() {
        long first = heap.sizing().totalBytes();
        fill();
        assertThat(heap.sizing().totalBytes()).isEqualTo(first);
        heap.allocate(1);
        assertThat(heap.sizing().totalBytes()).isBetween(2 * first - 32, 2 * first);
        assertThatThrownBy(this::fillForEver)
                .isInstanceOf(OutOfMemory.class)
                .hasMessage("memory allocation failed, allocating 8 bytes");
        assertThat(heap.freeBytes()).isZero();
        assertThat(heap.room()).isLessThan(2048 + 8);
    }

    private void fill() {
        while (heap.freeBytes() > 0) {
            heap.allocate(1);
        }
    }

    private void fillForEver() {
        while (true) {
            heap.allocate(1);
        }
    }

    @Test
    void growsToHoldALargeObjectAtOnce() {
        long object = heap.allocateBytes(60_000);
        assertThat(heap.sizeOf(object)).isEqualTo(60_000);
        assertThat(heap.sizing().poolBytes()).isLessThan(80_000);
        assertThatThrownBy(() -> heap.allocateBytes(60_000)).isInstanceOf(OutOfMemory.class);
        assertThatThrownBy(() -> heap.allocateBytes(-1)).isInstanceOf(OutOfMemory.class);
    }

    @Test
    void aLockedHeapDoesNotGrow() {
        heap.lock();
        assertThatThrownBy(() -> heap.allocateBytes(60_000)).hasMessageContaining("heap is locked");
        assertThat(heap.sizing().totalBytes()).isLessThanOrEqualTo(16_384);
    }

    @Test
    void aCollectionGivesEmptyAreasBack() {
        int first = heap.sizing().blocks();
        long object = heap.allocateBytes(60_000);
        heap.free(object);
        heap.beginCollection();
        heap.endCollection(0);
        assertThat(heap.sizing().blocks()).isEqualTo(first);
        assertThat(heap.planes.endBlock()).isEqualTo(first);
    }

    @Test
    void aCheckpointHoldsTheSizeOfItsMoment() {
        long small = heap.allocate(4);
        heap.store(small, 0, 42);
        Heap.State before = heap.save();
        int blocks = heap.sizing().blocks();
        long large = heap.allocateBytes(60_000);
        heap.store(large, 1, 7);
        Heap.State after = heap.save();
        heap.restore(before);
        assertThat(heap.sizing().blocks()).isEqualTo(blocks);
        assertThat(heap.usedBytes()).isEqualTo(32);
        assertThat(heap.load(small, 0)).isEqualTo(42);
        heap.restore(after);
        assertThat(heap.sizeOf(large)).isEqualTo(60_000);
        assertThat(heap.load(large, 1)).isEqualTo(7);
    }
}
