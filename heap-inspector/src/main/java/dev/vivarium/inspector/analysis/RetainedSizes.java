package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.Interruption;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What each object keeps alive: the objects that would be garbage without it, for every path from a root to them goes
 * through it. Words count as the collector counts them, look-alikes included.
 */
public final class RetainedSizes {
    private static final int NONE = -1;

    private final HeapGraph graph;
    private final DominatorTree tree;
    private final long[] bytes;
    private final int[] objects;
    /** The objects that each directly dominates, as linked lists; made when they are first asked for. */
    private int[] firstChild;

    private int[] nextChild;

    private RetainedSizes(HeapGraph graph) {
        this.graph = graph;
        int count = graph.objectCount() + 1;
        GraphRows rows = GraphRows.of(graph);
        tree = new DominatorTree(rows.starts(), rows.targets(), graph.superRoot());
        bytes = new long[count];
        objects = new int[count];
        sum();
    }

    public static RetainedSizes of(HeapGraph graph) {
        return new RetainedSizes(graph);
    }

    private void sum() {
        for (int order = tree.reached() - 1; order > 0; order--) {
            Interruption.check(order);
            int id = tree.node(order);
            int above = tree.dominator(id);
            bytes[id] += graph.bytes(id);
            objects[id]++;
            bytes[above] += bytes[id];
            objects[above] += objects[id];
        }
    }

    private synchronized void listChildren() {
        if (firstChild != null) {
            return;
        }
        int[] first = new int[bytes.length];
        nextChild = new int[bytes.length];
        Arrays.fill(first, NONE);
        for (int order = tree.reached() - 1; order > 0; order--) {
            Interruption.check(order);
            int id = tree.node(order);
            int above = tree.dominator(id);
            nextChild[id] = first[above];
            first[above] = id;
        }
        firstChild = first;
    }

    /** The bytes of an object and of all that it keeps alive; 0 for garbage. Of the roots together: what is alive. */
    public long bytes(int id) {
        return bytes[id];
    }

    /** The object and all that it keeps alive, counted; 0 for garbage. */
    public int objects(int id) {
        return objects[id];
    }

    /** The nearest object that keeps this one alive alone: {@link HeapGraph#superRoot} if none does, -1 for garbage. */
    public int keeper(int id) {
        return tree.dominator(id);
    }

    /** Whether it is not garbage. */
    public boolean isReached(int id) {
        return tree.isReached(id);
    }

    /**
     * Goes through the tree of what keeps what alone, from the roots down: each object is entered before what it keeps, and
     * left after it.
     */
    void walk(IntConsumer entered, IntConsumer left) {
        listChildren();
        int at = graph.superRoot();
        boolean isDown = true;
        while (true) {
            int next = isDown ? firstChild[at] : nextChild[at];
            if (next != NONE) {
                at = next;
                isDown = true;
                entered.accept(at);
                continue;
            }
            if (!isDown) {
                at = tree.dominator(at);
            }
            if (at == graph.superRoot()) {
                return;
            }
            left.accept(at);
            isDown = false;
        }
    }

    /** The object, first, and all that it keeps alive; of the roots together, all that is alive. */
    public int[] retained(int id) {
        listChildren();
        int[] found = new int[objects[id]];
        if (found.length == 0) {
            return found;
        }
        int count = 0;
        if (id == graph.superRoot()) {
            count = addChildren(id, found, 0);
        } else {
            found[count++] = id;
        }
        for (int read = 0; read < count; read++) {
            Interruption.check(read);
            count = addChildren(found[read], found, count);
        }
        return found;
    }

    private int addChildren(int id, int[] found, int from) {
        int count = from;
        for (int child = firstChild[id]; child != NONE; child = nextChild[child]) {
            found[count++] = child;
        }
        return count;
    }
}
