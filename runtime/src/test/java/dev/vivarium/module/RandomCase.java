package dev.vivarium.module;

import dev.vivarium.gc.Policy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A random program over a few nodes, and a model of it that knows what must come of it. Nothing in the model looks at
 * the heap.
 */
final class RandomCase {
    static final int NODES = 7;
    private static final int EDGES = 3;

    /** What a program may contain besides links, drops and collections. */
    enum Feature {
        REFS,
        FINALIZERS,
        RESURRECTIONS,
        /** References that die with the node that holds them. */
        REFS_IN_NODES
    }

    /** The kinds of steps. */
    private enum Kind {
        LINK,
        DROP,
        COLLECT,
        REF,
        FINALIZER,
        HELD_FINALIZER,
        OWN_FINALIZER,
        WATCHING_FINALIZER,
        RESURRECT,
        REF_IN_NODE
    }

    private record Step(Kind kind, int a, int b, int c) {}

    private record Finalizer(int target, int argument, boolean held) {}

    private final List<Step> steps;
    final List<String> lines = new ArrayList<>();
    private final boolean[] named = new boolean[NODES];
    private final int[][] edges = new int[NODES][EDGES];
    private final List<Finalizer> finalizers = new ArrayList<>();
    private final List<Integer> refTargets = new ArrayList<>();

    private RandomCase(List<Step> steps) {
        this.steps = steps;
        for (int i = 0; i < NODES; i++) {
            named[i] = true;
            edges[i] = new int[] {-1, -1, -1};
        }
        steps.forEach(this::apply);
    }

    static RandomCase of(Random random, List<Feature> features) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.LINK, Kind.LINK, Kind.LINK, Kind.DROP, Kind.COLLECT));
        if (features.contains(Feature.REFS)) {
            kinds.add(Kind.REF);
        }
        if (features.contains(Feature.FINALIZERS)) {
            kinds.addAll(List.of(
                    Kind.FINALIZER, Kind.HELD_FINALIZER, Kind.OWN_FINALIZER, Kind.WATCHING_FINALIZER, Kind.LINK));
        }
        if (features.contains(Feature.RESURRECTIONS)) {
            kinds.add(Kind.RESURRECT);
        }
        if (features.contains(Feature.REFS_IN_NODES)) {
            kinds.add(Kind.REF_IN_NODE);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 4 + random.nextInt(20); i > 0; i--) {
            steps.add(new Step(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(NODES),
                    random.nextInt(NODES),
                    random.nextInt(EDGES)));
        }
        return new RandomCase(steps);
    }

    /** The cases that have one step less. */
    List<RandomCase> smaller() {
        List<RandomCase> smaller = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            smaller.add(new RandomCase(fewer));
        }
        return smaller;
    }

    private void apply(Step step) {
        int a = step.a;
        int b = step.b;
        if (step.kind == Kind.COLLECT) {
            lines.add("gc.collect()");
        } else if (!named[a]) {
            return;
        }
        switch (step.kind) {
            case LINK:
                edges[a][step.c] = named[b] ? b : -1;
                add("nodes[%d].to[%d] = nodes[%d]", a, step.c, b);
                break;
            case DROP:
                named[a] = false;
                add("nodes[%d] = None", a);
                break;
            case REF:
                add("refs.append(weakref.ref(nodes[%d], referred(%d)))", a, refTargets.size());
                refTargets.add(a);
                break;
            case FINALIZER:
                finalizer("weakref.finalize(nodes[%d], fire, %d, nodes[%d])", a, named[b] ? b : -1, b, false);
                break;
            case HELD_FINALIZER:
                finalizer("held.append(weakref.finalize(nodes[%d], fire, %d, [%d]))", a, -1, b, true);
                break;
            case OWN_FINALIZER:
                finalizer("weakref.finalize(nodes[%d], fire, %d, nodes[%d])", a, a, a, false);
                break;
            case WATCHING_FINALIZER:
                finalizer("weakref.finalize(nodes[%d], fire, %d, weakref.ref(kept[%d]))", a, -1, b, false);
                break;
            case RESURRECT:
                add("nodes[%d].saves = True", a);
                break;
            case REF_IN_NODE:
                add("nodes[%d].r = weakref.ref(nodes[%d], ignored) if nodes[%d] else None", a, b, b);
                break;
            default:
                break;
        }
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private void finalizer(String format, int target, int argument, int shown, boolean held) {
        add(format, target, finalizers.size(), shown);
        finalizers.add(new Finalizer(target, argument, held));
    }

    // What must come of it

    int finalizerCount() {
        return finalizers.size();
    }

    int refCount() {
        return refTargets.size();
    }

    /** How many collections its own steps ask for. */
    int collections() {
        return (int) steps.stream().filter(step -> step.kind == Kind.COLLECT).count();
    }

    /** Collections after which all garbage must be gone. */
    int bound(Policy.Facts facts) {
        int chained = finalizers.isEmpty() ? 1 : finalizers.size() + 2;
        return facts.name().equals("del-closure-sum") ? chained + NODES : chained;
    }

    /** Nodes that are never freed. */
    BitSet leaked(Policy.Facts facts) {
        switch (facts.weakrefs()) {
            case ENTRIES:
                return new BitSet();
            case ENTRIES_AND_EXIT_HOOK:
                return reach(finalizers);
            default:
                return facts.mapIsRoot() ? reach(neverFired()) : new BitSet();
        }
    }

    /** Of all finalizers in a map that is a root, those whose targets are reached by such as never fire. */
    private List<Finalizer> neverFired() {
        List<Finalizer> waiting = new ArrayList<>(finalizers);
        boolean changed = true;
        while (changed) {
            BitSet reached = reach(waiting);
            changed = waiting.removeIf(finalizer -> !reached.get(finalizer.target));
        }
        return waiting;
    }

    private BitSet reach(List<Finalizer> from) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        from.stream().filter(finalizer -> finalizer.argument >= 0).forEach(finalizer -> open.add(finalizer.argument));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!reached.get(node)) {
                reached.set(node);
                for (int to : edges[node]) {
                    if (to >= 0) {
                        open.push(to);
                    }
                }
            }
        }
        return reached;
    }

    /** What a program prints about the case: how often each finalizer, each callback and each finaliser ran. */
    String expected(Policy.Facts facts) {
        BitSet leaked = leaked(facts);
        List<Integer> fired = new ArrayList<>();
        for (Finalizer finalizer : finalizers) {
            boolean lost = facts.weakrefs() == Policy.Weakrefs.ENTRIES && !finalizer.held;
            fired.add(lost || leaked.get(finalizer.target) ? 0 : 1);
        }
        List<Integer> called =
                refTargets.stream().map(target -> leaked.get(target) ? 0 : 1).toList();
        List<Integer> finalised = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            finalised.add(facts.callsUserDel() && !leaked.get(i) ? 1 : 0);
        }
        return fired + " " + called + " " + finalised;
    }
}
