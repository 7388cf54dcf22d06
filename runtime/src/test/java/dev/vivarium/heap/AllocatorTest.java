package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocatorTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(16_384));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTheNaiveAllocator(long seed) {
        Random random = new Random(seed);
        NaiveAllocator naive = new NaiveAllocator(heap.planes.endBlock());
        List<Integer> heads = new ArrayList<>();
        for (int turn = 0; turn < 5_000; turn++) {
            int blocks = 1 + random.nextInt(random.nextInt(8) == 0 ? 90 : 4);
            int choice = random.nextInt(10);
            if (choice < 5 || heads.isEmpty()) {
                int expected = naive.allocate(blocks);
                assertThat(allocate(blocks)).as("turn %d", turn).isEqualTo(expected);
                if (expected >= 0) {
                    heads.add(expected);
                }
            } else if (choice < 8) {
                int head = heads.remove(random.nextInt(heads.size()));
                naive.free(head);
                heap.free(Value.addressOfBlock(head));
            } else {
                int head = heads.get(random.nextInt(heads.size()));
                assertThat(heap.resizeInPlace(Value.addressOfBlock(head), blocks * 32L - random.nextInt(32)))
                        .isEqualTo(naive.resize(head, blocks));
            }
            assertSameBlocks(naive);
        }
    }

    private int allocate(int blocks) {
        try {
            return Value.block(heap.allocateBytes(blocks * 32L));
        } catch (OutOfMemory full) {
            return -1;
        }
    }

    private void assertSameBlocks(NaiveAllocator naive) {
        int used = 0;
        for (int block = 0; block < naive.kinds.length; block++) {
            assertThat(heap.planes.kind(block)).as("block %d", block).isEqualTo(naive.kinds[block]);
            used += naive.kinds[block] == BlockPlanes.FREE ? 0 : 1;
        }
        assertThat(heap.usedBytes()).isEqualTo(used * 32L);
    }

    @Test
    void newWordsAreZeroEvenWhereAnObjectLay() {
        long first = heap.allocate(8);
        heap.store(first, 0, 42);
        heap.store(first, 7, 42);
        heap.free(first);
        long second = heap.allocate(8);
        assertThat(second).isEqualTo(first);
        assertThat(heap.load(second, 0)).isZero();
        assertThat(heap.load(second, 7)).isZero();
    }

    @Test
    void resizingMovesABufferWhoseNeighbourIsInUse() {
        long owner = heap.allocate(4);
        heap.store(owner, 1, heap.allocate(4));
        long old = heap.load(owner, 1);
        heap.store(old, 3, 99);
        heap.allocate(1);
        assertThat(heap.resizeBuffer(owner, 1, 64)).isTrue();
        long moved = heap.load(owner, 1);
        assertThat(moved).isNotEqualTo(old);
        assertThat(heap.load(moved, 3)).isEqualTo(99);
        assertThat(heap.isObject(old)).isFalse();
    }

    @Test
    void resizingGivesWayToACallbackThatChangedTheOwner() {
        long owner = heap.allocate(4);
        long other = heap.allocate(4);
        heap.store(owner, 1, heap.allocate(4));
        heap.allocate(1);
        heap.setStress(true);
        heap.setTrigger(cause -> heap.store(owner, 1, other));
        assertThat(heap.resizeBuffer(owner, 1, 64)).isFalse();
        assertThat(heap.load(owner, 1)).isEqualTo(other);
    }

    @Test
    void collectsOnceBeforeItFails() {
        List<CollectionTrigger.Cause> causes = new ArrayList<>();
        heap.setTrigger(causes::add);
        assertThatThrownBy(() -> heap.allocateBytes(20_000_000_000L))
                .isInstanceOf(OutOfMemory.class)
                .hasMessage("memory allocation failed, allocating 20000000000 bytes");
        assertThat(causes).containsExactly(CollectionTrigger.Cause.HEAP_FULL);
    }

    @Test
    void collectsWhenTheThresholdIsReached() {
        List<CollectionTrigger.Cause> causes = new ArrayList<>();
        heap.setTrigger(causes::add);
        heap.setThreshold(3);
        heap.allocate(12);
        assertThat(causes).isEmpty();
        heap.allocate(1);
        assertThat(causes).containsExactly(CollectionTrigger.Cause.THRESHOLD);
    }

    @Test
    void doesNotCollectWhereAutomaticCollectionIsOff() {
        heap.setTrigger(cause -> {
            throw new AssertionError(cause);
        });
        heap.setCollectAutomatically(false);
        heap.setThreshold(0);
        heap.setStress(true);
        heap.allocate(1);
        assertThatThrownBy(() -> heap.allocateBytes(20_000)).isInstanceOf(OutOfMemory.class);
    }

    @Test
    void aLockedHeapNeitherAllocatesNorFrees() {
        long object = heap.allocate(4);
        heap.lock();
        assertThatThrownBy(() -> heap.allocate(1))
                .isInstanceOf(OutOfMemory.class)
                .hasMessage("memory allocation failed, heap is locked");
        heap.free(object);
        assertThat(heap.isObject(object)).isTrue();
        assertThat(heap.resizeInPlace(object, 64)).isFalse();
        heap.unlock();
        heap.free(object);
        assertThat(heap.isObject(object)).isFalse();
    }

    @Test
    void successorsOfAnAddressAreToldApartByBirthNumber() {
        long first = heap.allocate(1);
        int birth = heap.births.of(first);
        heap.free(first);
        long second = heap.allocate(1);
        assertThat(second).isEqualTo(first);
        assertThat(heap.births.of(second)).isGreaterThan(birth);
    }
}
