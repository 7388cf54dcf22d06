package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DominatorTreeTest {
    private static final int GRAPHS = 5_000;
    private static final int MANY = 1_000_000;

    /** Edges in rows, by node. */
    private record Rows(int[] starts, int[] targets) {
        static Rows random(Random random, int nodes, int edges) {
            int[] starts = new int[nodes + 1];
            int[] sources = random.ints(edges, 0, nodes).sorted().toArray();
            for (int source : sources) {
                starts[source + 1]++;
            }
            for (int node = 0; node < nodes; node++) {
                starts[node + 1] += starts[node];
            }
            return new Rows(starts, random.ints(edges, 0, nodes).toArray());
        }

        /** What is reached from {@code root} without going through {@code without}. */
        BitSet reach(int root, int without) {
            BitSet reached = new BitSet();
            Deque<Integer> open = new ArrayDeque<>();
            if (root != without) {
                reached.set(root);
                open.push(root);
            }
            while (!open.isEmpty()) {
                int node = open.pop();
                for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                    if (targets[edge] != without && !reached.get(targets[edge])) {
                        reached.set(targets[edge]);
                        open.push(targets[edge]);
                    }
                }
            }
            return reached;
        }
    }

    @Test
    void dominatorsAreThoseThatRemovingNodesFinds() {
        Random random = new Random(3);
        for (int graph = 0; graph < GRAPHS; graph++) {
            int nodes = 1 + random.nextInt(12);
            Rows rows = Rows.random(random, nodes, random.nextInt(3 * nodes));
            int root = random.nextInt(nodes);
            compare(rows, root, nodes, new DominatorTree(rows.starts, rows.targets, root), graph);
        }
    }

    private static void compare(Rows rows, int root, int nodes, DominatorTree tree, int graph) {
        BitSet reached = rows.reach(root, -1);
        for (int node = 0; node < nodes; node++) {
            assertThat(tree.isReached(node)).isEqualTo(reached.get(node));
            BitSet expected = new BitSet();
            for (int other = 0; other < nodes && reached.get(node); other++) {
                expected.set(
                        other,
                        other != node
                                && reached.get(other)
                                && !rows.reach(root, other).get(node));
            }
            BitSet actual = new BitSet();
            for (int above = tree.dominator(node); above != DominatorTree.NONE; above = tree.dominator(above)) {
                actual.set(above);
            }
            assertThat(actual).as("dominators of %d in graph %d", node, graph).isEqualTo(expected);
        }
    }

    @Test
    @Timeout(20)
    void aMillionNodesInAChainWithEdgesBackAndForthTakeNoRecursion() {
        int[] starts = new int[MANY + 1];
        int[] targets = new int[3 * MANY];
        Random random = new Random(4);
        for (int node = 0; node < MANY; node++) {
            starts[node + 1] = 3 * (node + 1);
            targets[3 * node] = Math.min(MANY - 1, node + 1);
            targets[3 * node + 1] = random.nextInt(node + 1);
            targets[3 * node + 2] = Math.min(MANY - 1, node + 1 + random.nextInt(3));
        }
        DominatorTree tree = new DominatorTree(starts, targets, 0);
        assertThat(tree.reached()).isEqualTo(MANY);
        assertThat(tree.dominator(1)).isZero();
    }

    @Test
    @Timeout(20)
    void aMillionNodesAtRandomAreReachedInShortTime() {
        Rows rows = Rows.random(new Random(5), MANY, 3 * MANY);
        assertThat(new DominatorTree(rows.starts, rows.targets, 0).reached()).isGreaterThan(MANY / 2);
    }
}
