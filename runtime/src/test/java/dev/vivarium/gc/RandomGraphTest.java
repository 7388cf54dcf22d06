package dev.vivarium.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.check.SanityCheck;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random graphs, cyclic and with wide objects, against a model that knows the edges. */
class RandomGraphTest {
    private final Heap heap = new Heap(Sizing.ofTotalBytes(200_000));
    private final RootSlots slots = new RootSlots();
    private final Collector collector = new Collector(heap, Policies.DEFAULT.policy());
    private final List<Long> objects = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Set<Integer>> edges = new ArrayList<>();
    private final Set<Integer> roots = new HashSet<>();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyWhatTheRootsReachSurvives(long seed) {
        grow(new Random(seed));
        collector.collect(Cause.EXPLICIT);
        assertOnlyReachedSurvive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void steppingFreesTheSameAndTheSlowClosureAgrees(long seed) {
        grow(new Random(seed));
        collector.addObserver(new SanityCheck());
        collector.addObserver(new EventCounter());
        collector.collect(Cause.EXPLICIT);
        assertOnlyReachedSurvive();
    }

    private void grow(Random random) {
        int count = 1 + random.nextInt(600);
        for (int i = 0; i < count; i++) {
            int words = 1 + random.nextInt(random.nextInt(20) == 0 ? 600 : 12);
            objects.add(heap.allocate(words));
            sizes.add(words);
            edges.add(new HashSet<>());
        }
        for (int i = 0; i < count; i++) {
            for (int word = 0; word < sizes.get(i); word++) {
                heap.store(objects.get(i), word, randomWord(random, i, count));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int root = random.nextInt(count);
            roots.add(root);
            slots.set(slots.define("root"), objects.get(root));
        }
        heap.temporaries.release(0);
        collector.addRoots(new SlotRoots(slots));
    }

    /** An edge, or a word that only looks a little like one. */
    private long randomWord(Random random, int from, int count) {
        int target = random.nextInt(count);
        switch (random.nextInt(8)) {
            case 0:
            case 1:
            case 2:
                edges.get(from).add(target);
                return objects.get(target);
            case 3:
                return objects.get(target) + 8 * (1 + random.nextInt(3));
            case 4:
                return Value.disguise(objects.get(target));
            case 5:
                return Value.addressOfBlock(heap.planes.endBlock() + random.nextInt(1000));
            default:
                return random.nextInt();
        }
    }

    private void assertOnlyReachedSurvive() {
        Set<Integer> reached = reach();
        long usedBlocks = 0;
        for (int i = 0; i < objects.size(); i++) {
            int head = Value.block(objects.get(i));
            assertThat(heap.planes.kind(head))
                    .as("object %d", i)
                    .isEqualTo(reached.contains(i) ? BlockPlanes.HEAD : BlockPlanes.FREE);
            if (reached.contains(i)) {
                usedBlocks += Sizing.blocksFor(sizes.get(i) * 8L);
                assertThat(heap.planes.chainLength(head)).isEqualTo(Sizing.blocksFor(sizes.get(i) * 8L));
            }
        }
        assertThat(heap.usedBytes()).isEqualTo(usedBlocks * Sizing.BLOCK_BYTES);
        assertThat(collector.freedObjects()).isEqualTo(objects.size() - reached.size());
        assertThat(heap.isCollecting()).isFalse();
    }

    private Set<Integer> reach() {
        Set<Integer> reached = new HashSet<>(roots);
        Deque<Integer> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (int target : edges.get(open.pop())) {
                if (reached.add(target)) {
                    open.push(target);
                }
            }
        }
        return reached;
    }

    /** Makes the collector stop at every event. */
    private static final class EventCounter implements GcObserver {
        @Override
        public void event(Collection collection, GcEvent event) {
            assertThat(event.phase()).isEqualTo(collection.phase());
        }
    }
}
