package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.inspector.capture.Births;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.vm.CodePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes to one step of one collection, or to the end, and keeps what is there: of several ends, which a program that was
 * stopped has, the last. Roots are gathered only after a collection
 * has begun; so the search goes on until they are known too.
 */
final class Seeker implements LogVisitor {
    private final LogReader log;
    /** The collection's number; 0 for the end of the run. */
    private final int wanted;

    private final int step;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final MarkStack stack = new MarkStack();
    private int steps;
    private boolean pending;

    private Memory memory;
    private Births births = Births.unknown();
    private Optional<GcEvent> event = Optional.empty();
    private Phase phase = Phase.START;
    private List<Long> markStack = List.of();
    private long scanned;
    private int sweptEnd;
    private List<NamedRoot> roots;
    private int[] rootIndices = new int[0];
    private Optional<CodePosition> position = Optional.empty();
    private int collections;
    private byte[][] interned = new byte[0][];
    private Map<Long, CodePosition> codes = Map.of();
    private long weakrefTable;

    Seeker(LogReader log, int wanted, int step) {
        this.log = log;
        this.wanted = wanted;
        this.step = step;
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        open.push(number);
        if (number == wanted) {
            steps = 0;
            reach();
        }
    }

    @Override
    public void event(GcEvent told) {
        if (open.element() != wanted) {
            return;
        }
        stack.apply(told);
        steps++;
        if (steps <= step) {
            phase = told.phase();
        }
        if (steps == step) {
            event = Optional.of(told);
            reach();
        }
    }

    @Override
    public void marking(long[] waiting, long from, int end) {
        if (open.element() == wanted) {
            stack.begin(waiting, from);
            sweptEnd = end;
            if (pending) {
                reach();
            }
        }
    }

    private void reach() {
        if (steps == step) {
            pending = true;
            List<Long> objects = new ArrayList<>();
            for (long object : stack.objects()) {
                objects.add(object);
            }
            markStack = List.copyOf(objects);
            scanned = stack.scanned();
        }
    }

    /** The state after a step is complete when the next thing is told: a patch may have followed it. */
    @Override
    public void settles() {
        if (pending) {
            pending = false;
            // Where the roots are known, this is what the search was for.
            memory = log.states().memory(roots != null);
            births = log.states().sites(roots != null);
            position = log.tables().position();
            collections = log.tables().collections();
            interned = log.tables().interned();
            codes = log.tables().codes();
            weakrefTable = log.tables().weakrefTable();
        }
    }

    @Override
    public void roots(List<NamedRoot> gathered) {
        boolean isWanted = !open.isEmpty() && open.element() == wanted;
        if (isWanted && (roots == null || memory == null)) {
            roots = gathered;
            rootIndices = log.tables().rootIndices();
        }
    }

    @Override
    public void collectionEnds() {
        open.pop();
    }

    @Override
    public void ends(List<NamedRoot> left) {
        settles();
        if (wanted == 0) {
            roots = left;
            rootIndices = log.tables().rootIndices();
        }
    }

    @Override
    public boolean isSatisfied() {
        return wanted != 0 && memory != null && (roots != null || !open.contains(wanted));
    }

    /** To be called when the log is at its end. */
    void finish() {
        pending |= wanted == 0 && roots != null;
        settles();
    }

    boolean isFound() {
        return memory != null;
    }

    Births births() {
        return births;
    }

    Memory memory() {
        return memory;
    }

    Optional<GcEvent> event() {
        return event;
    }

    Phase phase() {
        return phase;
    }

    List<Long> markStack() {
        return markStack;
    }

    long scanned() {
        return scanned;
    }

    /** How far the free phase had come where the recording began in it. */
    int sweptEnd() {
        return sweptEnd;
    }

    List<NamedRoot> roots() {
        return roots == null ? List.of() : roots;
    }

    int[] rootIndices() {
        return rootIndices;
    }

    Optional<CodePosition> position() {
        return position;
    }

    int collections() {
        return collections;
    }

    byte[][] interned() {
        return interned;
    }

    Map<Long, CodePosition> codes() {
        return codes;
    }

    long weakrefTable() {
        return weakrefTable;
    }
}
