package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.vm.CodePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a recording holds. */
final class SummaryVisitor implements LogVisitor {
    private final TableReader tables;
    private final List<RecordedCollection> collections = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long outputBytes;
    private long events;
    private boolean hasFinalState;

    /** A collection being counted. */
    private final class Open {
        final int number;
        final int within = open.isEmpty() ? 0 : open.element().number;
        final Cause cause;
        final Optional<CodePosition> position = tables.position();
        final long allocatedBytes = tables.allocatedBytes();
        final Map<GcEvent.Kind, Integer> counts = new EnumMap<>(GcEvent.Kind.class);
        final List<RecordedCollection.PhaseBegin> phases = new ArrayList<>();
        /** Where it stands among all, which are in the order of their beginnings. */
        final int place = collections.size();

        int steps;
        long freedBlocks;

        Open(int number, Cause cause) {
            this.number = number;
            this.cause = cause;
        }

        RecordedCollection record(boolean isComplete) {
            return new RecordedCollection(
                    number,
                    within,
                    cause,
                    position,
                    allocatedBytes,
                    steps,
                    Map.copyOf(counts),
                    List.copyOf(phases),
                    freedBlocks,
                    isComplete);
        }
    }

    SummaryVisitor(TableReader tables) {
        this.tables = tables;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        Open begun = new Open(number, cause);
        collections.add(null);
        open.push(begun);
    }

    @Override
    public void event(GcEvent event) {
        Open current = open.element();
        current.steps++;
        events++;
        current.counts.merge(event.kind(), 1, Integer::sum);
        if (event.kind() == GcEvent.Kind.PHASE) {
            current.phases.add(new RecordedCollection.PhaseBegin(event.phase(), current.steps));
        } else if (event.kind() == GcEvent.Kind.FREE) {
            current.freedBlocks += event.detail();
        }
    }

    @Override
    public void frees(int objects, int blocks) {
        if (objects > 0) {
            Open current = open.element();
            current.steps += objects;
            events += objects;
            current.counts.merge(GcEvent.Kind.FREE, objects, Integer::sum);
            current.freedBlocks += blocks;
        }
    }

    @Override
    public void output(ProgramOutput output) {
        outputBytes += output.bytes().length;
    }

    @Override
    public void collectionEnds() {
        Open ended = open.pop();
        boolean isDone = !ended.phases.isEmpty()
                && ended.phases.get(ended.phases.size() - 1).phase() == Phase.DONE;
        collections.set(ended.place, ended.record(isDone));
    }

    @Override
    public void ends(List<NamedRoot> roots) {
        hasFinalState = true;
    }

    List<RecordedCollection> collections() {
        while (!open.isEmpty()) {
            Open broken = open.pop();
            collections.set(broken.place, broken.record(false));
        }
        return List.copyOf(collections);
    }

    long outputBytes() {
        return outputBytes;
    }

    long events() {
        return events;
    }

    boolean hasFinalState() {
        return hasFinalState;
    }
}
