package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers the events of one collection. */
final class EventList implements LogVisitor {
    private final int wanted;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<GcEvent> events = new ArrayList<>();
    private boolean isDone;

    EventList(int wanted) {
        this.wanted = wanted;
    }

    List<GcEvent> events() {
        return events;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        open.push(number);
    }

    @Override
    public void event(GcEvent event) {
        if (open.element() == wanted) {
            events.add(event);
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
