package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.graph.HeapGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an older heap's objects have taken on since: for each object born in between that is still alive, the nearest
 * object from before without which it would be garbage. Blocks that an object owns are never holders themselves: a list
 * that grew got a new one.
 */
public final class LeakSuspects {
    /**
     * An object from before and what it came to hold.
     *
     * @param holder in the later graph; {@link HeapGraph#superRoot} for what no single object holds
     * @param objects born since, Python objects only
     * @param bytes of all that was born since, blocks included
     * @param types how many of each Python type
     */
    public record Suspect(int holder, int objects, long bytes, Map<String, Integer> types) {}

    private static final int UNKNOWN = -2;

    private final HeapGraph graph;
    private final RetainedSizes sizes;
    private final boolean[] isBorn;
    /** By object: the holder of what is below it, itself included. */
    private final int[] holders;

    private LeakSuspects(SnapshotDiff diff) {
        graph = diff.after();
        sizes = RetainedSizes.of(graph);
        isBorn = new boolean[graph.objectCount()];
        diff.born().forEach(id -> isBorn[id] = true);
        holders = new int[graph.objectCount()];
        Arrays.fill(holders, UNKNOWN);
    }

    /** What grew from one heap to a later one of the same run, the most bytes first. */
    public static List<Suspect> between(HeapGraph before, HeapGraph after) {
        SnapshotDiff diff = SnapshotDiff.of(before, after);
        return new LeakSuspects(diff).suspects(diff.born());
    }

    private List<Suspect> suspects(List<Integer> born) {
        Map<Integer, List<Integer>> byHolder = new HashMap<>();
        for (int id : born) {
            if (sizes.isReached(id)) {
                byHolder.computeIfAbsent(holder(id), key -> new ArrayList<>()).add(id);
            }
        }
        List<Suspect> suspects = new ArrayList<>();
        byHolder.forEach((holder, held) -> suspects.add(suspect(holder, held)));
        suspects.sort(Comparator.comparingLong(Suspect::bytes).reversed().thenComparing(Suspect::holder));
        return List.copyOf(suspects);
    }

    private Suspect suspect(int holder, List<Integer> held) {
        Map<String, Integer> types = new TreeMap<>();
        long bytes = 0;
        int objects = 0;
        for (int id : held) {
            bytes += graph.bytes(id);
            if (graph.type(id).isPython()) {
                objects++;
                types.merge(graph.type(id).name(), 1, Integer::sum);
            }
        }
        return new Suspect(holder, objects, bytes, types);
    }

    private int holder(int id) {
        List<Integer> way = new ArrayList<>();
        int at = id;
        while (at != graph.superRoot()
                && holders[at] == UNKNOWN
                && (isBorn[at] || !graph.type(at).isPython())) {
            way.add(at);
            at = sizes.keeper(at);
        }
        int found = at == graph.superRoot() || holders[at] == UNKNOWN ? at : holders[at];
        way.forEach(below -> holders[below] = found);
        return found;
    }
}
