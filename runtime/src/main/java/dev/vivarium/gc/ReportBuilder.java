package dev.vivarium.gc;

import dev.vivarium.gc.CollectionReport.Amount;
import dev.vivarium.gc.CollectionReport.ClearedReference;
import dev.vivarium.gc.CollectionReport.Finaliser;
import dev.vivarium.gc.CollectionReport.Root;
import dev.vivarium.gc.CollectionReport.Subject;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of a collection in progress. */
final class ReportBuilder {
    private final int number;
    private final int within;
    private final BlockMap before;
    private final Heap heap;
    private final Map<RootName, Root> roots = new LinkedHashMap<>();
    private final List<Finaliser> finalisers = new ArrayList<>();
    private final List<ClearedReference> cleared = new ArrayList<>();
    private final Map<Long, Subject> dying = new HashMap<>();
    private RootName current;
    private Amount marked = Amount.NOTHING;
    private Amount freed = Amount.NOTHING;
    private BlockMap after;

    ReportBuilder(Collection collection, int within, BlockMap before) {
        number = collection.number();
        heap = collection.heap();
        this.within = within;
        this.before = before;
    }

    int number() {
        return number;
    }

    /** A policy may mark from the roots a second time; what is told is the last time. */
    void beginMarking() {
        roots.clear();
        marked = Amount.NOTHING;
    }

    void root(RootName name) {
        current = name;
        Root root = roots.getOrDefault(name, new Root(name, 0, Amount.NOTHING));
        roots.put(name, new Root(name, root.references() + 1, root.reached()));
    }

    /** @param forRoot whether the object was marked for the current root */
    void marked(long bytes, boolean forRoot) {
        marked = marked.plus(bytes);
        if (forRoot) {
            Root root = roots.get(current);
            roots.put(
                    current, new Root(current, root.references(), root.reached().plus(bytes)));
        }
    }

    void finaliser(Subject object, Outcome outcome) {
        finalisers.add(new Finaliser(object, outcome));
    }

    void targetDies(Subject target) {
        dying.put(target.address(), target);
    }

    void cleared(GcEvent event) {
        long reference = event.object();
        boolean there = heap.isObject(reference) && event.outcome() != Outcome.FREED;
        Subject subject = new Subject(
                reference, heap.births.of(reference), there ? heap.load(reference, WeakrefLayouts.TYPE) : Value.NULL);
        Subject target = dying.getOrDefault(event.source(), new Subject(event.source(), 0, Value.NULL));
        cleared.add(new ClearedReference(subject, target, event.outcome()));
    }

    void freed(Collection collection, BlockMap map) {
        freed = new Amount(collection.freedObjects(), (long) collection.freedBlocks() * Sizing.BLOCK_BYTES);
        after = map;
    }

    CollectionReport build(Collection collection) {
        return new CollectionReport(
                number,
                within,
                collection.cause(),
                List.copyOf(roots.values()),
                marked,
                freed,
                collection.rescans(),
                List.copyOf(finalisers),
                List.copyOf(cleared),
                before,
                after);
    }
}
