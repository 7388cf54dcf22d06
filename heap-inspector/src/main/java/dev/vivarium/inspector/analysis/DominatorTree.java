package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.Interruption;
import java.util.Arrays;

/**
 * The immediate dominators of a graph by Lengauer and Tarjan with path compression. A node dominates another if every
 * path from the root to the other goes through it.
 *
 * <p>Inside, nodes are named by the order in which a depth-first search reaches them; the root is 0.
 */
final class DominatorTree {
    /** The dominator of the root and of what the root does not reach. */
    static final int NONE = -1;

    /** The graph; as all but the result, given up when the tree is made. */
    private int[] starts;

    private int[] targets;

    /** By order: the node; and by node: the order, {@link #NONE} if unreached. */
    private final int[] nodes;

    private final int[] orders;
    private int reached;
    /** By order, as all that follow: the parent in the depth-first tree. */
    private int[] parent;

    private int[] predecessorStarts;
    private int[] predecessors;

    private int[] semi;
    private int[] ancestor;
    private int[] label;
    private int[] dominator;
    private int[] path = new int[64];

    /**
     * @param starts where the edges of each node begin in {@code targets}, with one entry more than there are nodes
     */
    DominatorTree(int[] starts, int[] targets, int root) {
        this.starts = starts;
        this.targets = targets;
        int count = starts.length - 1;
        nodes = new int[count];
        orders = new int[count];
        parent = new int[count];
        Arrays.fill(orders, NONE);
        search(root);
        gatherPredecessors();
        dominate();
        giveUp();
    }

    private void giveUp() {
        starts = null;
        targets = null;
        parent = null;
        predecessorStarts = null;
        predecessors = null;
        semi = null;
        ancestor = null;
        label = null;
        path = null;
    }

    private void search(int root) {
        int[] cursors = Arrays.copyOf(starts, starts.length - 1);
        visit(root, 0);
        int current = 0;
        while (true) {
            int node = nodes[current];
            if (cursors[node] == starts[node + 1]) {
                if (current == 0) {
                    return;
                }
                current = parent[current];
                continue;
            }
            int target = targets[cursors[node]++];
            if (orders[target] == NONE) {
                Interruption.check(reached);
                visit(target, current);
                current = reached - 1;
            }
        }
    }

    private void visit(int node, int from) {
        orders[node] = reached;
        parent[reached] = from;
        nodes[reached++] = node;
    }

    private void gatherPredecessors() {
        predecessorStarts = new int[reached + 1];
        for (int order = 0; order < reached; order++) {
            Interruption.check(order);
            int node = nodes[order];
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                predecessorStarts[orders[targets[edge]] + 1]++;
            }
        }
        for (int order = 0; order < reached; order++) {
            Interruption.check(order);
            predecessorStarts[order + 1] += predecessorStarts[order];
        }
        int[] cursors = predecessorStarts.clone();
        predecessors = new int[predecessorStarts[reached]];
        for (int order = 0; order < reached; order++) {
            Interruption.check(order);
            int node = nodes[order];
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                predecessors[cursors[orders[targets[edge]]]++] = order;
            }
        }
    }

    private void dominate() {
        semi = new int[reached];
        ancestor = new int[reached];
        label = new int[reached];
        dominator = new int[reached];
        int[] bucket = new int[reached];
        int[] next = new int[reached];
        Arrays.fill(ancestor, NONE);
        Arrays.fill(bucket, NONE);
        for (int order = 0; order < reached; order++) {
            semi[order] = order;
            label[order] = order;
        }
        for (int order = reached - 1; order > 0; order--) {
            Interruption.check(order);
            for (int i = predecessorStarts[order]; i < predecessorStarts[order + 1]; i++) {
                semi[order] = Math.min(semi[order], semi[evaluate(predecessors[i])]);
            }
            next[order] = bucket[semi[order]];
            bucket[semi[order]] = order;
            int above = parent[order];
            ancestor[order] = above;
            for (int waiting = bucket[above]; waiting != NONE; waiting = next[waiting]) {
                int least = evaluate(waiting);
                dominator[waiting] = semi[least] < semi[waiting] ? least : above;
            }
            bucket[above] = NONE;
        }
        for (int order = 1; order < reached; order++) {
            Interruption.check(order);
            if (dominator[order] != semi[order]) {
                dominator[order] = dominator[dominator[order]];
            }
        }
    }

    /** The node with the least semidominator on the way up to the root of the forest's tree, that root excluded. */
    private int evaluate(int order) {
        if (ancestor[order] == NONE) {
            return order;
        }
        compress(order);
        return label[order];
    }

    private void compress(int from) {
        int depth = 0;
        for (int at = from; ancestor[ancestor[at]] != NONE; at = ancestor[at]) {
            if (depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
            }
            path[depth++] = at;
        }
        while (depth > 0) {
            int at = path[--depth];
            int above = ancestor[at];
            if (semi[label[above]] < semi[label[at]]) {
                label[at] = label[above];
            }
            ancestor[at] = ancestor[above];
        }
    }

    // The result

    /** How many nodes the root reaches, itself included. */
    int reached() {
        return reached;
    }

    boolean isReached(int node) {
        return orders[node] != NONE;
    }

    /** The node that the search reached as number {@code order}; its dominator has a lower number. */
    int node(int order) {
        return nodes[order];
    }

    /** The immediate dominator of a node, or {@link #NONE}. */
    int dominator(int node) {
        int order = orders[node];
        return order <= 0 ? NONE : nodes[dominator[order]];
    }
}
