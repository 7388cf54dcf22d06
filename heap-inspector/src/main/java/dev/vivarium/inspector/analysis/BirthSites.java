package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The lines where the objects of a heap were born: how many, what they take and what they keep alive together, and which
 * calls led there. What was born at no known line is left out.
 */
public final class BirthSites {
    private static final int NONE = -1;

    /**
     * One line.
     *
     * @param bytes the blocks that objects own included
     * @param retained what would be garbage without all objects of this line, they included
     * @param stacks the most bytes first
     */
    public record Site(CodePosition place, int objects, long bytes, long retained, List<Stack> stacks) {}

    /** One way of calls to a line: the line first, then what called it. */
    public record Stack(List<CodePosition> calls, int objects, long bytes) {}

    private final HeapGraph graph;
    private final SiteTree tree;
    private final List<CodePosition> places = new ArrayList<>();
    /** By site of the tree: the number of its place. */
    private final int[] placeOf;

    private final int[] objects;
    private final long[] bytes;
    private final long[] retained;
    /** By place: how many of its objects the walk is below. */
    private final int[] above;

    private BirthSites(HeapFacts facts) {
        graph = facts.graph();
        tree = graph.snapshot().births().tree();
        placeOf = new int[tree.count()];
        objects = new int[tree.count()];
        bytes = new long[tree.count()];
        placeOf[SiteTree.NONE] = NONE;
        numberPlaces();
        retained = new long[places.size()];
        above = new int[places.size()];
        for (int id = 0; id < graph.objectCount(); id++) {
            objects[graph.site(id)]++;
            bytes[graph.site(id)] += graph.bytes(id);
        }
        RetainedSizes sizes = facts.sizes();
        sizes.walk(id -> enter(id, sizes), this::leave);
    }

    /** Those of a heap, the ones that keep most alive first. */
    public static List<Site> of(HeapFacts facts) {
        return new BirthSites(facts).rows();
    }

    private void numberPlaces() {
        Map<CodePosition, Integer> numbers = new HashMap<>();
        for (int site = 1; site < tree.count(); site++) {
            CodePosition place = tree.position(site);
            Integer known = numbers.putIfAbsent(place, places.size());
            placeOf[site] = known == null ? places.size() : known;
            if (known == null) {
                places.add(place);
            }
        }
    }

    private void enter(int id, RetainedSizes sizes) {
        int place = placeOf[graph.site(id)];
        if (place != NONE && above[place]++ == 0) {
            retained[place] += sizes.bytes(id);
        }
    }

    private void leave(int id) {
        int place = placeOf[graph.site(id)];
        if (place != NONE) {
            above[place]--;
        }
    }

    private List<Site> rows() {
        Map<Integer, List<Stack>> stacks = new HashMap<>();
        IntStream.range(1, tree.count())
                .filter(site -> objects[site] > 0)
                .forEach(site -> stacks.computeIfAbsent(placeOf[site], key -> new ArrayList<>())
                        .add(new Stack(tree.stack(site), objects[site], bytes[site])));
        List<Site> rows = new ArrayList<>();
        stacks.forEach((place, own) -> rows.add(site(place, own)));
        rows.sort(Comparator.comparingLong(Site::retained)
                .thenComparing(Site::bytes)
                .reversed()
                .thenComparing(row -> row.place().file())
                .thenComparing(row -> row.place().line())
                .thenComparing(row -> row.place().block()));
        return rows;
    }

    private Site site(int place, List<Stack> stacks) {
        stacks.sort(Comparator.comparingLong(Stack::bytes).reversed());
        return new Site(
                places.get(place),
                stacks.stream().mapToInt(Stack::objects).sum(),
                stacks.stream().mapToLong(Stack::bytes).sum(),
                retained[place],
                List.copyOf(stacks));
    }
}
