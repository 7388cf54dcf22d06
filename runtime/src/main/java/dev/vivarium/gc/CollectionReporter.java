package dev.vivarium.gc;

import dev.vivarium.gc.CollectionReport.Subject;
import dev.vivarium.heap.Heap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Makes a {@link CollectionReport} of every collection and hands it on: when the free phase is over, without what the
 * callbacks do, and when the collection is done. A collection that a callback starts is done before the one around it.
 */
public final class CollectionReporter implements GcObserver {
    private final BlockMap.Letters letters;
    private final Consumer<CollectionReport> whenFreed;
    private final Consumer<CollectionReport> whenDone;
    /** Whether the phase in progress frees. */
    private boolean isFreeing;

    /** The collections in progress, the innermost first. */
    private final Deque<ReportBuilder> open = new ArrayDeque<>();

    public CollectionReporter(BlockMap.Letters letters, Consumer<CollectionReport> whenDone) {
        this(letters, report -> {}, whenDone);
    }

    /** @param whenFreed gets a report in which no reference is cleared yet, before the first callback */
    public CollectionReporter(
            BlockMap.Letters letters, Consumer<CollectionReport> whenFreed, Consumer<CollectionReport> whenDone) {
        this.letters = letters;
        this.whenFreed = whenFreed;
        this.whenDone = whenDone;
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        if (event.kind() == GcEvent.Kind.PHASE) {
            beginPhase(collection, event.phase());
            return;
        }
        ReportBuilder report = open.element();
        Heap heap = collection.heap();
        switch (event.kind()) {
            case ROOT:
            case ROOT_AGAIN:
                report.root(collection.roots().name(event.detail()));
                if (event.kind() == GcEvent.Kind.ROOT) {
                    report.marked(heap.sizeOf(event.object()), true);
                }
                break;
            case MARK:
            case MARK_OVERFLOWED:
                report.marked(heap.sizeOf(event.object()), event.phase() == Phase.MARK);
                break;
            case MARK_BY_POLICY:
                report.marked(heap.sizeOf(event.object()), false);
                break;
            case FINALISER:
                report.finaliser(subject(heap, event.object()), event.outcome());
                break;
            case TARGET_DIES:
                report.targetDies(subject(heap, event.object()));
                break;
            case CALLBACK:
                report.cleared(event);
                break;
            default:
                break;
        }
    }

    private void beginPhase(Collection collection, Phase phase) {
        if (isFreeing) {
            open.element().freed(collection, BlockMap.of(collection.heap(), letters));
            whenFreed.accept(open.element().build(collection));
        }
        isFreeing = phase == Phase.FREE;
        switch (phase) {
            case START:
                int within = open.isEmpty() ? 0 : open.element().number();
                open.push(new ReportBuilder(collection, within, BlockMap.of(collection.heap(), letters)));
                break;
            case ROOTS:
                open.element().beginMarking();
                break;
            case DONE:
                whenDone.accept(open.pop().build(collection));
                break;
            default:
                break;
        }
    }

    private static Subject subject(Heap heap, long object) {
        return new Subject(object, heap.births.of(object), heap.load(object, 0));
    }
}
