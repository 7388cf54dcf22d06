package dev.vivarium.inspector.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ComponentsTest {
    private static final int GRAPHS = 5_000;
    private static final int MANY = 1_000_000;

    @Test
    void nodesAreTogetherWhereEachReachesTheOther() {
        Random random = new Random(11);
        for (int graph = 0; graph < GRAPHS; graph++) {
            int nodes = 1 + random.nextInt(10);
            boolean[][] reaches = new boolean[nodes][nodes];
            int[] starts = new int[nodes + 1];
            int[] sources =
                    random.ints(random.nextInt(2 * nodes), 0, nodes).sorted().toArray();
            int[] targets = random.ints(sources.length, 0, nodes).toArray();
            for (int edge = 0; edge < sources.length; edge++) {
                starts[sources[edge] + 1] = edge + 1;
                reaches[sources[edge]][targets[edge]] = true;
            }
            for (int node = 0; node < nodes; node++) {
                starts[node + 1] = Math.max(starts[node + 1], starts[node]);
            }
            close(reaches);
            compare(reaches, new Components(starts, targets), graph);
        }
    }

    private static void close(boolean[][] reaches) {
        for (int middle = 0; middle < reaches.length; middle++) {
            for (int from = 0; from < reaches.length; from++) {
                for (int to = 0; to < reaches.length; to++) {
                    reaches[from][to] |= reaches[from][middle] && reaches[middle][to];
                }
            }
        }
    }

    private static void compare(boolean[][] reaches, Components components, int graph) {
        for (int one = 0; one < reaches.length; one++) {
            for (int other = 0; other < reaches.length; other++) {
                boolean together = one == other || reaches[one][other] && reaches[other][one];
                assertThat(components.of(one) == components.of(other))
                        .as("%d and %d of graph %d", one, other, graph)
                        .isEqualTo(together);
                if (reaches[one][other]) {
                    assertThat(components.of(one)).isGreaterThanOrEqualTo(components.of(other));
                }
            }
        }
    }

    @Test
    @Timeout(20)
    void aCircleOfAMillionNodesTakesNoRecursion() {
        int[] starts = new int[MANY + 1];
        int[] targets = new int[MANY];
        for (int node = 0; node < MANY; node++) {
            starts[node + 1] = node + 1;
            targets[node] = (node + 1) % MANY;
        }
        assertThat(new Components(starts, targets).count()).isEqualTo(1);
    }
}
