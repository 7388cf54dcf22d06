package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.Interruption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * How one heap differs from another of the same program. Two objects of one run are the same where birth number and type
 * agree; of two runs, where they were the how manieth that was born at the same line, by the same calls.
 *
 * @param born in the second heap alone, in address order
 * @param died in the first heap alone, in address order
 * @param grew the same objects with another size, blocks that they own included
 * @param moved the same objects, first reached from another root than before
 * @param types what changed by type, the most bytes first
 */
public record SnapshotDiff(
        HeapGraph before,
        HeapGraph after,
        List<Integer> born,
        List<Integer> died,
        List<Growth> grew,
        List<Move> moved,
        List<TypeChange> types) {
    /**
     * An object that changed its size.
     *
     * @param id in the second graph
     */
    public record Growth(int id, long bytesBefore, long bytesAfter) {}

    /**
     * An object that is reached otherwise.
     *
     * @param id in the second graph
     * @param from the root's name, empty for none
     */
    public record Move(int id, String from, String to) {}

    /** What changed in the number and size of the objects of one type. */
    public record TypeChange(String type, int born, int died, long bytes) {}

    /** Of two heaps of one run. */
    public static SnapshotDiff of(HeapGraph before, HeapGraph after) {
        BirthIndex known = new BirthIndex(before, id -> id);
        return of(before, after, id -> known.of(after.birth(id)));
    }

    /** Of heaps of two runs; where these do not say how many objects were born at each line, by birth numbers all the same. */
    public static SnapshotDiff ofRuns(HeapGraph before, HeapGraph after) {
        boolean areCounted = before.snapshot().births().areCounted()
                && after.snapshot().births().areCounted();
        if (!areCounted) {
            return of(before, after);
        }
        CommonSites sites = new CommonSites(true);
        CommonSites.Names earlier = sites.names(before);
        CommonSites.Names later = sites.names(after);
        Map<CommonSites.Key, Integer> known = new HashMap<>();
        for (int id = 0; id < before.objectCount(); id++) {
            Interruption.check(id);
            known.put(earlier.of(id), id);
        }
        return of(before, after, id -> known.getOrDefault(later.of(id), -1));
    }

    private static SnapshotDiff of(HeapGraph before, HeapGraph after, IntUnaryOperator same) {
        int[] partner = new int[after.objectCount()];
        boolean[] survives = new boolean[before.objectCount()];
        List<Integer> born = new ArrayList<>();
        for (int id = 0; id < partner.length; id++) {
            Interruption.check(id);
            int old = same.applyAsInt(id);
            boolean isKnown =
                    old >= 0 && before.type(old).name().equals(after.type(id).name());
            partner[id] = isKnown ? old : -1;
            if (isKnown) {
                survives[old] = true;
            } else {
                born.add(id);
            }
        }
        List<Integer> died = new ArrayList<>();
        for (int id = 0; id < survives.length; id++) {
            Interruption.check(id);
            if (!survives[id]) {
                died.add(id);
            }
        }
        return new SnapshotDiff(
                before,
                after,
                born,
                died,
                growths(before, after, partner),
                moves(before, after, partner),
                types(before, after, born, died));
    }

    private static List<Growth> growths(HeapGraph before, HeapGraph after, int[] partner) {
        List<Growth> grew = new ArrayList<>();
        for (int id = 0; id < partner.length; id++) {
            Interruption.check(id);
            if (partner[id] >= 0 && after.type(id).isPython()) {
                long now = ownBytes(after, id);
                long then = ownBytes(before, partner[id]);
                if (now != then) {
                    grew.add(new Growth(id, then, now));
                }
            }
        }
        grew.sort(Comparator.comparingLong((Growth growth) -> growth.bytesBefore() - growth.bytesAfter()));
        return grew;
    }

    /** The bytes of an object and of the blocks that its fields own. */
    private static long ownBytes(HeapGraph graph, int id) {
        long bytes = graph.bytes(id);
        for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
            if (graph.type(id).layout().blockAt(graph.edgeWord(edge)) != null) {
                bytes += graph.bytes(graph.target(edge));
            }
        }
        return bytes;
    }

    private static List<Move> moves(HeapGraph before, HeapGraph after, int[] partner) {
        int[] rootsBefore = firstRoots(before);
        int[] rootsAfter = firstRoots(after);
        List<Move> moved = new ArrayList<>();
        for (int id = 0; id < partner.length; id++) {
            Interruption.check(id);
            if (partner[id] >= 0 && after.type(id).isPython()) {
                String from = rootName(before, rootsBefore[partner[id]]);
                String to = rootName(after, rootsAfter[id]);
                if (!from.equals(to)) {
                    moved.add(new Move(id, from, to));
                }
            }
        }
        return moved;
    }

    private static String rootName(HeapGraph graph, int root) {
        return root < 0 ? "" : graph.roots().get(root).name().text();
    }

    /** The root from which each object is first reached, root by root as a collection goes; -1 for none. */
    private static int[] firstRoots(HeapGraph graph) {
        int[] roots = new int[graph.objectCount()];
        Arrays.fill(roots, -1);
        int[] stack = new int[graph.objectCount()];
        int turn = 0;
        for (int edge = graph.firstEdge(graph.superRoot()); edge < graph.endEdge(graph.superRoot()); edge++) {
            int depth = visit(roots, stack, 0, graph.target(edge), graph.edgeWord(edge));
            while (depth > 0) {
                Interruption.check(turn++);
                int id = stack[--depth];
                for (int next = graph.firstEdge(id); next < graph.endEdge(id); next++) {
                    depth = visit(roots, stack, depth, graph.target(next), graph.edgeWord(edge));
                }
            }
        }
        return roots;
    }

    private static int visit(int[] roots, int[] stack, int depth, int id, int root) {
        if (roots[id] >= 0) {
            return depth;
        }
        roots[id] = root;
        stack[depth] = id;
        return depth + 1;
    }

    private static List<TypeChange> types(HeapGraph before, HeapGraph after, List<Integer> born, List<Integer> died) {
        Map<String, TypeChange> changes = new HashMap<>();
        for (int id : born) {
            TypeChange one = new TypeChange(after.type(id).name(), 1, 0, after.bytes(id));
            changes.merge(one.type(), one, SnapshotDiff::sum);
        }
        for (int id : died) {
            TypeChange one = new TypeChange(before.type(id).name(), 0, 1, -before.bytes(id));
            changes.merge(one.type(), one, SnapshotDiff::sum);
        }
        return changes.values().stream()
                .sorted(Comparator.comparingLong(TypeChange::bytes).reversed().thenComparing(TypeChange::type))
                .toList();
    }

    private static TypeChange sum(TypeChange one, TypeChange other) {
        return new TypeChange(
                one.type(), one.born() + other.born(), one.died() + other.died(), one.bytes() + other.bytes());
    }
}
