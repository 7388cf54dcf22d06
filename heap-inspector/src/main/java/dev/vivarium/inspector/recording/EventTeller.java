package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Tells the events of one collection. */
final class EventTeller implements LogVisitor {
    private final int wanted;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Consumer<GcEvent> told;
    private boolean isDone;

    EventTeller(int wanted, Consumer<GcEvent> told) {
        this.wanted = wanted;
        this.told = told;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        open.push(number);
    }

    @Override
    public void event(GcEvent event) {
        if (open.element() == wanted) {
            told.accept(event);
        }
    }

    @Override
    public void collectionEnds() {
        isDone |= open.pop() == wanted;
    }

    @Override
    public boolean isSatisfied() {
        return isDone;
    }
}
