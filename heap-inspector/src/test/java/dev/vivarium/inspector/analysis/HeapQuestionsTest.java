package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.inspector.RandomHeap;
import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapQuestionsTest {
    private static final int HEAPS = 60;

    @Test
    void circlesAreThoseThatASearchFromEachObjectFinds() {
        int found = 0;
        for (int seed = 0; seed < HEAPS; seed++) {
            HeapGraph graph = RandomHeap.of(seed);
            Set<List<Integer>> expected = new HashSet<>();
            for (int id = 0; id < graph.objectCount(); id++) {
                Set<Integer> circle = circle(graph, id);
                if (circle.contains(id) && isHeldByItselfAlone(graph, circle)) {
                    expected.add(List.copyOf(circle));
                }
            }
            List<Cycles.Cycle> cycles = Cycles.of(graph);
            found += cycles.size();
            assertThat(cycles.stream().map(Cycles.Cycle::members))
                    .as("heap %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(found).isPositive();
    }

    private static Set<Integer> circle(HeapGraph graph, int id) {
        Set<Integer> circle = new TreeSet<>(reached(graph, id));
        circle.removeIf(other -> !reached(graph, other).contains(id));
        return circle;
    }

    private static Set<Integer> reached(HeapGraph graph, int from) {
        Set<Integer> reached = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            graph.outgoing(open.remove(open.size() - 1)).forEach(edge -> {
                if (reached.add(edge.target())) {
                    open.add(edge.target());
                }
            });
        }
        return reached;
    }

    private static boolean isHeldByItselfAlone(HeapGraph graph, Set<Integer> circle) {
        return circle.stream()
                .flatMap(id -> graph.incoming(id).stream())
                .allMatch(edge -> circle.contains(edge.source()));
    }

    @Test
    void freeRunsAreThoseThatCountingBlocksFinds() {
        Random random = new Random(5);
        for (int heap = 0; heap < 2_000; heap++) {
            boolean[] isFree = new boolean[1 + random.nextInt(40)];
            IntStream.range(0, isFree.length).forEach(block -> isFree[block] = random.nextInt(3) > 0);
            FreeRuns runs = FreeRuns.of(16, isFree.length, block -> isFree[block]);
            int free = (int) IntStream.range(0, isFree.length)
                    .filter(block -> isFree[block])
                    .count();
            assertThat(runs.freeBlocks()).isEqualTo(free);
            for (int length = 1; length <= isFree.length; length++) {
                boolean fits = false;
                for (int start = 0; start + length <= isFree.length; start++) {
                    fits |= IntStream.range(start, start + length).allMatch(block -> isFree[block]);
                }
                assertThat(runs.longest() >= length).isEqualTo(fits);
                assertThat(runs.room(16L * length) > 0).isEqualTo(fits);
            }
        }
    }

    @Test
    void aVerdictTellsWantOfMemoryFromWantOfARun() {
        FreeRuns runs = FreeRuns.of(16, 10, block -> block % 2 == 0);
        assertThat(runs.verdict(16)).isEqualTo("16 bytes (1 block) can be allocated: 5 such objects would fit");
        assertThat(runs.verdict(17))
                .isEqualTo("17 bytes (2 blocks) cannot be allocated although 80 bytes are free: the longest of 5 free"
                        + " runs has 1 block (16 bytes)");
        assertThat(runs.verdict(100)).isEqualTo("100 bytes (7 blocks) cannot be allocated: only 80 bytes are free");
    }

    @Test
    void theFreeRunsOfAHeapAreWhatTheProgramCanAllocate() {
        Machine machine = TakenSnapshot.machineAfter(MachineOptions.DEFAULT, "x = [bytes(50) for i in range(9)]");
        FreeRuns runs = Fragmentation.of(HeapGraph.of(Snapshot.of(machine)));
        long used = machine.heap().usedBytes();
        assertThat(runs.freeBytes() + used).isEqualTo(machine.heap().sizing().poolBytes());
    }

    @Test
    void equalStringsAreFoundWithWhatTheyWaste() {
        HeapGraph graph = HeapGraph.of(TakenSnapshot.after(
                "a = 'some long text ' * 5",
                "b = 'some long text ' * 5",
                "c = bytes(40)",
                "d = bytes(40)",
                "e = bytes(41)"));
        List<DuplicateStrings.Group> groups = DuplicateStrings.of(graph);
        assertThat(groups.stream()
                        .map(group -> graph.text(group.objects().get(0)).charAt(0)))
                .containsExactly('\'', 'b');
        // A str of 75 bytes and a NUL: a block for the object, three for its text.
        assertThat(groups.get(0).wastedBytes()).isEqualTo(32 + 96);
        assertThat(groups.get(1).wastedBytes()).isEqualTo(32 + 64);
    }

    @Test
    void theHistogramCountsEachObjectOnce() {
        for (int seed = 0; seed < 5; seed++) {
            HeapGraph graph = RandomHeap.of(seed);
            Histogram histogram = Histogram.of(graph);
            assertThat(histogram.objects()).isEqualTo(graph.objectCount());
            assertThat(histogram.bytes()).isEqualTo(graph.snapshot().memory().usedBytes());
        }
    }

    @Test
    void whatGrewIsTraceableToItsHolder() {
        String[] program = {
            "class Node: pass",
            "cache = {}",
            "other = [1]",
            "def f(i): cache[i] = [Node()]",
            "times = 20",
            "for i in range(times): f(i)"
        };
        HeapGraph after = HeapGraph.of(TakenSnapshot.after(program));
        program[4] = "times = 0";
        HeapGraph before = HeapGraph.of(TakenSnapshot.after(program));
        LeakSuspects.Suspect first = LeakSuspects.between(before, after).get(0);
        assertThat(Liveness.of(after).why(first.holder())).isEqualTo("global cache of __main__");
        assertThat(first.types()).containsEntry("Node", 20).containsEntry("list", 20);
    }

    @Test
    void holdersOfWhatGrewAreThoseThatClimbingTheDominatorsFinds() {
        for (int seed = 0; seed < 20; seed++) {
            HeapGraph before = RandomHeap.of(seed);
            HeapGraph after = RandomHeap.of(seed + 1);
            SnapshotDiff diff = SnapshotDiff.of(before, after);
            RetainedSizes sizes = RetainedSizes.of(after);
            for (LeakSuspects.Suspect suspect : LeakSuspects.between(before, after)) {
                long bytes = diff.born().stream()
                        .filter(sizes::isReached)
                        .filter(id -> climb(after, sizes, diff.born(), id) == suspect.holder())
                        .mapToLong(after::bytes)
                        .sum();
                assertThat(suspect.bytes()).isEqualTo(bytes);
            }
        }
    }

    private static int climb(HeapGraph graph, RetainedSizes sizes, List<Integer> born, int id) {
        boolean isHolder =
                id == graph.superRoot() || !born.contains(id) && graph.type(id).isPython();
        return isHolder ? id : climb(graph, sizes, born, sizes.keeper(id));
    }

    @Test
    void onABoardWordsTakeHalfAndBytesTheSame() {
        HeapGraph small = HeapGraph.of(TakenSnapshot.after("x = None"));
        HeapGraph data = HeapGraph.of(TakenSnapshot.after("x = bytearray(3200)"));
        HeapGraph words = HeapGraph.of(TakenSnapshot.after("x = [None] * 400"));
        long base = BoardEstimate.of(small).bytesThere();
        assertThat(BoardEstimate.of(data).bytesThere() - base).isBetween(3_200L, 3_300L);
        assertThat(BoardEstimate.of(words).bytesThere() - base).isBetween(1_600L, 1_700L);
        assertThat(BoardEstimate.of(HeapGraph.of(TakenSnapshot.after("x = [float('0.5'), int('9' * 12), 7]")))
                        .boxed())
                .isEqualTo(2);
    }
}
