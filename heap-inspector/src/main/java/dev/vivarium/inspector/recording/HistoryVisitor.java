package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.control.FinaliserState;
import dev.vivarium.gc.control.ReferenceState;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.recording.ObjectHistory.Change;
import dev.vivarium.inspector.recording.ObjectHistory.Place;
import dev.vivarium.inspector.recording.ObjectHistory.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows one object, and the references to it, through a run. */
final class HistoryVisitor implements LogVisitor {
    private static final Set<GcEvent.Kind> MARKS =
            EnumSet.of(GcEvent.Kind.ROOT, GcEvent.Kind.MARK, GcEvent.Kind.MARK_OVERFLOWED, GcEvent.Kind.MARK_BY_POLICY);
    private static final Set<GcEvent.Kind> ENDS = EnumSet.of(
            GcEvent.Kind.FINALISER,
            GcEvent.Kind.TARGET_DIES,
            GcEvent.Kind.FREE,
            GcEvent.Kind.REFERENCE_DUE,
            GcEvent.Kind.CALLBACK);

    private final LogReader log;
    private final RecordedObject object;
    /** The collection whose marking is wanted; 0 for the last. */
    private final int wanted;

    private final Deque<Open> open = new ArrayDeque<>();
    private int collections;
    private Optional<Step> marked = Optional.empty();
    private Optional<RootName> root = Optional.empty();
    private boolean isFreed;
    private final List<Step> happenings = new ArrayList<>();
    private final List<Change<FinaliserState>> finaliser = new ArrayList<>();
    /** By birth number, those to the object and itself. */
    private final Map<Integer, RecordedReference> references = new LinkedHashMap<>();

    /** A collection in progress. */
    private static final class Open {
        final int number;
        int steps;
        List<NamedRoot> roots = List.of();
        int[] rootIndices = new int[0];

        Open(int number) {
            this.number = number;
        }
    }

    HistoryVisitor(LogReader log, RecordedObject object, int wanted) {
        this.log = log;
        this.object = object;
        this.wanted = wanted;
    }

    private Place place() {
        return open.isEmpty() ? new Place(collections, 0) : new Place(open.element().number, open.element().steps);
    }

    @Override
    public void collectionBegins(int number, Cause cause) {
        collections = number;
        open.push(new Open(number));
        if (wanted == 0) {
            marked = Optional.empty();
            root = Optional.empty();
        }
    }

    @Override
    public void roots(List<NamedRoot> gathered) {
        open.element().roots = gathered;
        open.element().rootIndices = log.tables().rootIndices();
    }

    @Override
    public void event(GcEvent event) {
        Open current = open.element();
        current.steps++;
        if (event.kind() == GcEvent.Kind.FREE) {
            referenceFreed(event.object());
        }
        boolean isAbout = event.object() == object.address() && log.states().birth(object.address()) == object.birth();
        if (!isAbout || isFreed) {
            return;
        }
        Step step = new Step(place(), event);
        if (ENDS.contains(event.kind())) {
            happenings.add(step);
        }
        if (MARKS.contains(event.kind()) && (wanted == 0 || wanted == current.number)) {
            marked = Optional.of(step);
            root = event.kind() == GcEvent.Kind.ROOT ? root(current, event.detail()) : Optional.empty();
        }
        if (event.kind() == GcEvent.Kind.FINALISER && event.outcome() != Outcome.NONE) {
            finaliser.add(new Change<>(FinaliserState.RUN, step.place()));
        }
        isFreed = event.kind() == GcEvent.Kind.FREE;
    }

    private static Optional<RootName> root(Open current, int index) {
        int at = Arrays.binarySearch(current.rootIndices, index);
        return at < 0 ? Optional.empty() : Optional.of(current.roots.get(at).name());
    }

    private void referenceFreed(long address) {
        references.replaceAll((birth, reference) -> {
            boolean isIt = reference.object().address() == address
                    && log.states().birth(address) == birth
                    && reference.freed().isEmpty();
            return isIt
                    ? new RecordedReference(
                            reference.object(),
                            reference.target(),
                            reference.isFinalizer(),
                            reference.states(),
                            Optional.of(place()))
                    : reference;
        });
    }

    @Override
    public void collectionEnds() {
        Open ended = open.pop();
        boolean ranHere = !finaliser.isEmpty()
                && finaliser.get(finaliser.size() - 1).state() == FinaliserState.RUN
                && finaliser.get(finaliser.size() - 1).place().collection() == ended.number;
        if (ranHere && !isFreed) {
            finaliser.add(new Change<>(FinaliserState.POST_FINAL, new Place(ended.number, ended.steps)));
        }
    }

    @Override
    public void referenceMade(RecordedObject reference, RecordedObject target, boolean isFinalizer) {
        if (target.equals(object) || reference.equals(object)) {
            List<Change<ReferenceState>> states = new ArrayList<>();
            states.add(new Change<>(ReferenceState.ALIVE, place()));
            references.put(
                    reference.birth(), new RecordedReference(reference, target, isFinalizer, states, Optional.empty()));
        }
    }

    @Override
    public void referenceChanges(int birth, ReferenceState state) {
        RecordedReference reference = references.get(birth);
        if (reference != null) {
            reference.states().add(new Change<>(state, place()));
        }
    }

    /** @param keepsMap whether references to a target are linked, finalizers first, the newest of each kind first */
    ObjectHistory history(boolean keepsMap) {
        List<RecordedReference> chain = new ArrayList<>(references.values());
        Optional<RecordedReference> itself = Optional.ofNullable(references.get(object.birth()));
        chain.removeIf(reference -> !reference.target().equals(object));
        if (keepsMap) {
            Collections.reverse(chain);
            chain.sort(Comparator.comparing(RecordedReference::isFinalizer).reversed());
        }
        return new ObjectHistory(
                marked, root, List.copyOf(happenings), List.copyOf(finaliser), List.copyOf(chain), itself);
    }
}
