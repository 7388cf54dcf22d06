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
    private final EarlierObjects before;
    /** By object: the holder of what is below it, itself included. */
    private final int[] holders;

    /** What one holder came to hold. */
    private static final class Tally {
        private int objects;
        private long bytes;
        private final Map<String, Integer> types = new TreeMap<>();
    }

    private LeakSuspects(EarlierObjects before, HeapFacts after) {
        this.before = before;
        graph = after.graph();
        sizes = after.sizes();
        holders = new int[graph.objectCount()];
        Arrays.fill(holders, UNKNOWN);
    }

    /** What grew from one heap to a later one of the same run, the most bytes first. */
    public static List<Suspect> between(HeapGraph before, HeapGraph after) {
        return since(EarlierObjects.of(before), new HeapFacts(after));
    }

    /** As {@link #between}, without the earlier heap. */
    public static List<Suspect> since(EarlierObjects before, HeapFacts after) {
        return new LeakSuspects(before, after).suspects();
    }

    private List<Suspect> suspects() {
        Map<Integer, Tally> byHolder = new HashMap<>();
        for (int id = 0; id < graph.objectCount(); id++) {
            if (sizes.isReached(id) && !before.had(graph, id)) {
                count(byHolder.computeIfAbsent(holder(id), key -> new Tally()), id);
            }
        }
        List<Suspect> suspects = new ArrayList<>();
        byHolder.forEach((holder, held) -> suspects.add(new Suspect(holder, held.objects, held.bytes, held.types)));
        suspects.sort(Comparator.comparingLong(Suspect::bytes).reversed().thenComparing(Suspect::holder));
        return List.copyOf(suspects);
    }

    private void count(Tally held, int id) {
        held.bytes += graph.bytes(id);
        if (graph.type(id).isPython()) {
            held.objects++;
            held.types.merge(graph.type(id).name(), 1, Integer::sum);
        }
    }

    private int holder(int id) {
        List<Integer> way = new ArrayList<>();
        int at = id;
        while (at != graph.superRoot()
                && holders[at] == UNKNOWN
                && (!graph.type(at).isPython() || !before.had(graph, at))) {
            way.add(at);
            at = sizes.keeper(at);
        }
        int found = at == graph.superRoot() || holders[at] == UNKNOWN ? at : holders[at];
        way.forEach(below -> holders[below] = found);
        return found;
    }
}
