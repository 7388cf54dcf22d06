package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.analysis.Liveness.Reach;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.ObjectView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static HeapGraph after(String... lines) {
        return HeapGraph.of(TakenSnapshot.after(lines));
    }

    private static int global(HeapGraph graph, String name) {
        return graph.outgoing(graph.superRoot()).stream()
                .filter(edge -> edge.label().equals("global " + name + " of __main__"))
                .mapToInt(EdgeView::target)
                .findFirst()
                .orElseThrow();
    }

    /** The only object with this text. */
    private static int object(HeapGraph graph, String text) {
        return graph.objects().stream()
                .filter(object -> object.text().equals(text))
                .mapToInt(ObjectView::id)
                .reduce((first, second) -> {
                    throw new AssertionError("two of them");
                })
                .orElseThrow();
    }

    @Test
    void pathsAreToldInTheProgramsWords() {
        HeapGraph graph = after(
                "class Node: pass",
                "x = {'k': [0, 1, 2, (bytes(3),)]}",
                "node = Node()",
                "node.next = Node()",
                "node.next.value = bytes(5)",
                "def outer():",
                "  held = bytes(7)",
                "  def inner(): return held",
                "  return inner",
                "f = outer()",
                "s = {bytes(9)}");
        Liveness liveness = Liveness.of(graph);
        assertThat(liveness.why(object(graph, "b'\\x00\\x00\\x00'")))
                .isEqualTo("global x of __main__ -> dict slot 'k' -> list[3] -> tuple[0]");
        assertThat(liveness.why(object(graph, "b'\\x00\\x00\\x00\\x00\\x00'")))
                .isEqualTo("global node of __main__ -> Node attribute 'next' -> Node attribute 'value'");
        assertThat(liveness.why(object(graph, "b'" + "\\x00".repeat(7) + "'")))
                .isEqualTo("global f of __main__ -> closure[0] -> cell.obj");
        assertThat(liveness.why(object(graph, "b'" + "\\x00".repeat(9) + "'")))
                .startsWith("global s of __main__ -> set[");
    }

    @Test
    void whatOnlyALookAlikeKeepsIsToldFromWhatAReferenceKeeps() {
        HeapGraph graph = after(
                "import array",
                "kept = [bytes(5)]",
                "looks = array.array('q', [id(kept)])",
                "real = [1]",
                "also = array.array('q', [id(real)])",
                "kept = None",
                // The loop overwrites what registers and stack still hold.
                "for i in range(3): pass");
        Liveness liveness = Liveness.of(graph);
        int bytes = object(graph, "b'\\x00\\x00\\x00\\x00\\x00'");

        assertThat(liveness.reach(bytes)).isEqualTo(Reach.LOOK_ALIKE);
        assertThat(liveness.why(bytes))
                .isEqualTo("global looks of __main__ -> look-alike in word 0 of array.items -> list[0]");
        assertThat(liveness.reach(global(graph, "real"))).isEqualTo(Reach.PRECISE);
        assertThat(liveness.lookAlikes()).hasSize(1);
        assertThat(liveness.reachedObjects()).isGreaterThan(liveness.preciseObjects());
    }

    @Test
    void garbageHasNoPathAndKeepsNothing() {
        HeapGraph graph = after("a = [bytes(5)]", "a = None");
        int bytes = object(graph, "b'\\x00\\x00\\x00\\x00\\x00'");
        Liveness liveness = Liveness.of(graph);
        assertThat(liveness.reach(bytes)).isEqualTo(Reach.NONE);
        assertThat(liveness.pathTo(bytes)).isEmpty();
        assertThat(RetainedSizes.of(graph).bytes(bytes)).isZero();
    }

    @Test
    void anObjectRetainsWhatNothingElseReaches() {
        HeapGraph graph =
                after("shared = bytes(5)", "one = [bytes(100), shared, [bytes(200)]]", "two = [shared, one[2]]");
        RetainedSizes sizes = RetainedSizes.of(graph);
        int one = global(graph, "one");
        int two = global(graph, "two");
        // The list and its items; the bytes object, 100 bytes and a NUL.
        assertThat(sizes.bytes(one)).isEqualTo(32 + 32 + 32 + 128);
        assertThat(sizes.objects(one)).isEqualTo(4);
        assertThat(sizes.retained(one)).hasSize(4).startsWith(one).doesNotContain(global(graph, "shared"));
        assertThat(sizes.bytes(two)).isEqualTo(64);
        assertThat(sizes.keeper(global(graph, "shared"))).isEqualTo(graph.superRoot());
        int all = sizes.objects(graph.superRoot());
        assertThat(sizes.retained(graph.superRoot())).hasSize(all);
        assertThat(all).isEqualTo(Liveness.of(graph).reachedObjects());
    }

    @Test
    void retainedSetsAreWhatRemovingAnObjectMakesGarbage() {
        HeapGraph graph = after(
                "import random",
                "random.seed(7)",
                "nodes = [[] for i in range(40)]",
                "for n in nodes:",
                "  for i in range(2): n.append(random.choice(nodes))",
                "first = nodes[0]",
                "nodes = None");
        RetainedSizes sizes = RetainedSizes.of(graph);
        for (int id = 0; id < graph.objectCount(); id++) {
            boolean[] without = reach(graph, id);
            int[] expected = IntStream.range(0, graph.objectCount())
                    .filter(other -> sizes.isReached(other) && !without[other])
                    .toArray();
            int[] actual = sizes.retained(id);
            Arrays.sort(actual);
            assertThat(actual).isEqualTo(sizes.isReached(id) ? expected : new int[0]);
        }
    }

    private static boolean[] reach(HeapGraph graph, int without) {
        boolean[] reached = new boolean[graph.objectCount() + 1];
        List<Integer> open = new ArrayList<>(List.of(graph.superRoot()));
        while (!open.isEmpty()) {
            for (EdgeView edge : graph.outgoing(open.remove(open.size() - 1))) {
                if (edge.target() != without && !reached[edge.target()]) {
                    reached[edge.target()] = true;
                    open.add(edge.target());
                }
            }
        }
        return reached;
    }
}
