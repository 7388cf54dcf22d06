package dev.vivarium.inspector.capture;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.CollectionReport;
import dev.vivarium.gc.CollectionReporter;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Hazard;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.heap.Heap;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.module.ProgramReferences;
import dev.vivarium.module.TypeLetters;
import dev.vivarium.vm.CodePosition;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches one run of a machine and tells a listener. The program's output comes through {@link #stream}; what it prints
 * while the heap is locked is told with the finaliser that printed it.
 */
public final class HeapRecorder implements GcObserver {
    private final RunListener listener;
    private final CollectionReporter reporter;
    /** The collections in progress, the innermost first. */
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    /** What is known of references whose callbacks wait for the scheduler, by their addresses. */
    private final Map<Long, Watcher> waiting = new HashMap<>();
    /** The one whose callback the scheduler calls, the innermost first. */
    private final Deque<Optional<Watcher>> calledLater = new ArrayDeque<>();

    /** Printed inside the current collection, not yet told. */
    private final List<ProgramOutput> held = new ArrayList<>();

    private Machine machine;
    private ObjectDescriber describer;
    private final TableReach tableReach = new TableReach();

    private long freedObjects;
    private long freedBytes;
    private long peakBytes;

    public HeapRecorder(RunListener listener) {
        this.listener = listener;
        reporter = new CollectionReporter(new TypeLetters(), this::swept, report -> {});
    }

    /** A standard stream for the machine's host. */
    public OutputStream stream(Channel channel) {
        return new OutputStream() {
            @Override
            public void write(int value) {
                output(new ProgramOutput(channel, new byte[] {(byte) value}));
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                output(new ProgramOutput(channel, Arrays.copyOfRange(bytes, from, from + length)));
            }

            @Override
            public void flush() {
                listener.flush();
            }
        };
    }

    private void output(ProgramOutput output) {
        if (machine != null && machine.heap().isCollecting()) {
            held.add(output);
        } else {
            listener.output(output);
        }
    }

    /**
     * Begins to watch; the collections before are not told.
     *
     * @param program the program and its arguments
     */
    public void watch(Machine watched, List<String> program) {
        machine = watched;
        describer = new ObjectDescriber(watched.space());
        Heap heap = watched.heap();
        String policy = watched.collector().policy().facts().name();
        listener.runBegins(new RunHeading(
                program,
                policy,
                heap.isStress(),
                heap.sizing().totalBytes(),
                heap.sizing().blocks()));
        watched.collector().addObserver(this);
    }

    /** Ends the watch after the program has ended. */
    public void end(int exitCode, Optional<Hazard> hazard) {
        machine.collector().removeObserver(this);
        held.forEach(listener::output);
        held.clear();
        Heap heap = machine.heap();
        peakBytes = Math.max(peakBytes, heap.usedBytes());
        listener.runEnds(new RunSummary(
                exitCode,
                machine.collector().collections(),
                freedObjects,
                freedBytes,
                peakBytes,
                heap.usedBytes(),
                heap.sizing().poolBytes(),
                hazard.isPresent() ? List.of() : watchedAtTheEnd(),
                hazard));
    }

    private List<WatchedObject> watchedAtTheEnd() {
        return describer.watchedObjects(machine.collector().weakrefs()).stream()
                .map(object -> object.heldByTable(tableReach.holds(object.target())))
                .toList();
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        switch (event.kind()) {
            case PHASE:
                beginPhase(collection, event.phase());
                break;
            case FINALISER:
                open.element()
                        .finalisers
                        .add(new FinaliserRun(describer.object(event.object()), event.outcome(), takeHeld()));
                break;
            case TARGET_DIES:
                open.element().deadTargets.add(describer.object(event.object()));
                break;
            case REFERENCE_DUE:
                open.element().due = watcher(event);
                listener.calling(open.element().due);
                break;
            case CALLBACK:
                callback(event);
                break;
            default:
                break;
        }
        tableReach.event(collection, event);
        reporter.event(collection, event);
        if (collection.isDone()) {
            noteWaiting(open.pop());
            listener.collectionEnds(collection.number());
        }
    }

    private void callback(GcEvent event) {
        OpenCollection collection = open.element();
        if (collection.due == null) {
            collection.calls.add(new CallbackRun(watcher(event), event.outcome()));
        } else {
            listener.called(collection.due, event.outcome());
        }
    }

    private void beginPhase(Collection collection, Phase phase) {
        if (phase == Phase.START) {
            peakBytes = Math.max(peakBytes, machine.heap().usedBytes());
            open.push(new OpenCollection(
                    Optional.ofNullable(machine.virtualMachine().view().position()),
                    describer.watchedObjects(machine.collector().weakrefs())));
        } else if (phase == Phase.MARK) {
            open.element().rootWords = collection.roots().count();
        }
    }

    private void noteWaiting(OpenCollection ended) {
        if (machine.collector().policy().facts().weakrefs().callsLater()) {
            LiveReferences live = new ProgramReferences(machine.space());
            ended.watchers.forEach((address, watcher) -> {
                if (watcher.hasCallback() && machine.heap().isObject(address) && !live.isAlive(address)) {
                    waiting.put(address, watcher);
                }
            });
        }
    }

    /** Of what hangs on its target or is called on exit nothing is known: it is in no table. */
    @Override
    public void callingLater(long reference) {
        Optional<Watcher> known = Optional.ofNullable(waiting.remove(reference));
        calledLater.push(known);
        known.ifPresent(listener::calling);
    }

    @Override
    public void calledLater(Outcome outcome) {
        calledLater.pop().ifPresent(watcher -> listener.called(watcher, outcome));
    }

    private Watcher watcher(GcEvent event) {
        Watcher known = open.element().watchers.get(event.object());
        return known != null && known.target().address() == event.source()
                ? known
                : new Watcher(describer.object(event.object()), describer.object(event.source()), "");
    }

    private List<ProgramOutput> takeHeld() {
        List<ProgramOutput> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    private void swept(CollectionReport report) {
        OpenCollection collection = open.element();
        freedObjects += report.freed().objects();
        freedBytes += report.freed().bytes();
        listener.swept(new CollectionRecord(
                report,
                collection.position,
                collection.rootWords,
                List.copyOf(collection.finalisers),
                List.copyOf(collection.deadTargets),
                List.copyOf(collection.calls)));
        takeHeld().forEach(listener::output);
    }

    /** What is known of a collection in progress. */
    private static final class OpenCollection {
        final Optional<CodePosition> position;
        /** The references in the weakref table when the collection began, by their addresses. */
        final Map<Long, Watcher> watchers = new HashMap<>();

        final List<FinaliserRun> finalisers = new ArrayList<>();
        final List<DescribedObject> deadTargets = new ArrayList<>();
        /** Served before the sweep. */
        final List<CallbackRun> calls = new ArrayList<>();

        int rootWords;
        /** The reference that is being called, once the sweep is over. */
        Watcher due;

        OpenCollection(Optional<CodePosition> position, List<WatchedObject> watched) {
            this.position = position;
            for (WatchedObject object : watched) {
                object.watchers()
                        .forEach(watcher -> watchers.put(watcher.reference().address(), watcher));
            }
        }
    }
}
