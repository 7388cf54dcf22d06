package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.Interruption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Why objects are alive: shortest paths from the roots, first by declared references alone, then by any word that the
 * collector follows. What only the second search finds lives because of a look-alike.
 */
public final class Liveness {
    /** How an object is reached. */
    public enum Reach {
        /** By declared references alone. */
        PRECISE,
        /** Only by way of a word that holds no reference and looks like one. */
        LOOK_ALIKE,
        /** Not at all: garbage. */
        NONE
    }

    private static final int NO_EDGE = -1;

    private final HeapGraph graph;
    /** By object: the last edge of the shortest path to it. */
    private final int[] lastEdge;

    private final int[] queue;
    private int found;
    private int precise;
    /** By object: the ordinal of its reach. */
    private final byte[] reach;

    private static final Reach[] REACHES = Reach.values();

    private Liveness(HeapGraph graph) {
        this.graph = graph;
        lastEdge = new int[graph.objectCount()];
        queue = new int[graph.objectCount()];
        reach = new byte[graph.objectCount()];
        Arrays.fill(lastEdge, NO_EDGE);
        Arrays.fill(reach, (byte) Reach.NONE.ordinal());
        follow(graph.superRoot(), Reach.PRECISE);
        search(0, Reach.PRECISE);
        precise = found;
        search(0, Reach.LOOK_ALIKE);
    }

    public static Liveness of(HeapGraph graph) {
        return new Liveness(graph);
    }

    private void search(int from, Reach as) {
        for (int read = from; read < found; read++) {
            Interruption.check(read);
            follow(queue[read], as);
        }
    }

    private void follow(int source, Reach as) {
        for (int edge = graph.firstEdge(source); edge < graph.endEdge(source); edge++) {
            int target = graph.target(edge);
            if (lastEdge[target] == NO_EDGE && (as == Reach.LOOK_ALIKE || graph.isDeclared(edge))) {
                lastEdge[target] = edge;
                reach[target] = (byte) as.ordinal();
                queue[found++] = target;
            }
        }
    }

    public Reach reach(int id) {
        return REACHES[reach[id]];
    }

    /** How many objects are reached by declared references alone. */
    public int preciseObjects() {
        return precise;
    }

    /** How many objects the collector keeps. */
    public int reachedObjects() {
        return found;
    }

    /**
     * A shortest path to an object, beginning with a root: by declared references if there is such a path, else with as
     * few edges behind the first look-alike as possible; empty for garbage.
     */
    public List<EdgeView> pathTo(int id) {
        List<EdgeView> path = new ArrayList<>();
        int at = id;
        while (at != graph.superRoot() && lastEdge[at] != NO_EDGE) {
            path.add(graph.edge(lastEdge[at]));
            at = graph.source(lastEdge[at]);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** {@link #pathTo} in the program's words; empty for garbage. */
    public String why(int id) {
        return PathText.of(pathTo(id));
    }

    /** The look-alike words that keep something alive that nothing else does, each on the path to what it names. */
    public List<EdgeView> lookAlikes() {
        List<EdgeView> words = new ArrayList<>();
        for (int i = precise; i < found; i++) {
            int edge = lastEdge[queue[i]];
            if (!graph.isDeclared(edge)) {
                words.add(graph.edge(edge));
            }
        }
        return List.copyOf(words);
    }
}
