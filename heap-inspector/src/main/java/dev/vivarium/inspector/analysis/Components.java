package dev.vivarium.inspector.analysis;

import java.util.Arrays;

/**
 * The strongly connected components of a graph by Tarjan, without recursion. Components are numbered so that an edge
 * between two leads to the lower number.
 */
final class Components {
    private static final int NONE = -1;

    private final int[] starts;
    private final int[] targets;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    /** The nodes on the way from the root of the search, and where each goes on. */
    private final int[] path;

    private final int[] cursor;
    /** Nodes whose component is not complete. */
    private final int[] open;

    private int depth;
    private int opened;
    private int visited;
    private int count;

    /**
     * @param starts where the edges of each node begin in {@code targets}, with one entry more than there are nodes
     */
    Components(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
        int nodes = starts.length - 1;
        component = new int[nodes];
        order = new int[nodes];
        low = new int[nodes];
        path = new int[nodes];
        cursor = Arrays.copyOf(starts, nodes);
        open = new int[nodes];
        Arrays.fill(component, NONE);
        Arrays.fill(order, NONE);
        for (int node = 0; node < nodes; node++) {
            if (order[node] == NONE) {
                search(node);
            }
        }
    }

    private void search(int from) {
        enter(from);
        while (depth > 0) {
            int node = path[depth - 1];
            if (cursor[node] == starts[node + 1]) {
                leave(node);
                continue;
            }
            int target = targets[cursor[node]++];
            if (order[target] == NONE) {
                enter(target);
            } else if (component[target] == NONE) {
                low[node] = Math.min(low[node], order[target]);
            }
        }
    }

    private void enter(int node) {
        order[node] = visited;
        low[node] = visited++;
        path[depth++] = node;
        open[opened++] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            int above = path[depth - 1];
            low[above] = Math.min(low[above], low[node]);
        }
        if (low[node] != order[node]) {
            return;
        }
        int member;
        do {
            member = open[--opened];
            component[member] = count;
        } while (member != node);
        count++;
    }

    int count() {
        return count;
    }

    int of(int node) {
        return component[node];
    }
}
