package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.gc.control.ReferenceTables;
import dev.vivarium.gc.control.TrackedReference;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.module.ProgramReferences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records one run of a machine. The program's output comes through {@link #stream}. May be ended from any thread, at any
 * moment; what happens after that is not recorded.
 */
public final class RunRecorder implements GcObserver {
    /** Phases with many events in which neither finaliser nor callback runs. */
    private static final Set<Phase> QUIET = EnumSet.of(Phase.MARK, Phase.RESCAN, Phase.RESWEEP, Phase.MAP, Phase.FREE);

    private final RunSections sections;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private Machine machine;
    private LiveReferences live;
    private ReferenceTables references;
    private volatile boolean isOver;
    /** Null where it is not recorded what the program gets from outside. */
    private InputRecorder inputs;
    /** Whether the run is looked at while it goes on: then even the free phase is followed event by event. */
    private final boolean isFollowed;

    private final long mostBytes;
    /** Held while something is written; in phases in which no program runs, from one end of the phase to the other. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean isQuiet;
    private volatile boolean isFull;
    private final Course course = new Course();
    /** Whether the machine went back to an earlier moment. */
    private boolean isStale;

    public RunRecorder(VivWriter writer) {
        this(writer, false, Long.MAX_VALUE);
    }

    private RunRecorder(VivWriter writer, boolean isFollowed, long mostBytes) {
        sections = new RunSections(writer);
        this.isFollowed = isFollowed;
        this.mostBytes = mostBytes;
    }

    /**
     * One whose recording can be read while it is being made: see {@link #soFar}.
     *
     * @param mostBytes of the file, after which whoever follows has to begin another: see {@link #isFull}
     */
    public static RunRecorder followed(VivWriter writer, long mostBytes) {
        return new RunRecorder(writer, true, mostBytes);
    }

    /**
     * Writes the heap of a machine that stands still between two collections, and nothing else of its run.
     *
     * @param program the program and its arguments
     * @throws IOException where the file could not be written
     */
    public static void snapshot(Machine machine, List<String> program, VivWriter writer) throws IOException {
        RunRecorder recorder = new RunRecorder(writer);
        recorder.watch(machine, program);
        recorder.end(new RunEnding(RunEnding.Kind.INTERRUPTED, -1, "a snapshot"));
    }

    /** A stream that records what goes through it. */
    public OutputStream stream(Channel channel, OutputStream through) {
        return new RecordedStream(through, (bytes, from, length) -> output(channel, bytes, from, length));
    }

    private void output(Channel channel, byte[] bytes, int from, int length) {
        lock.lock();
        try {
            if (machine != null && !isOver && length > 0) {
                sections.output(channel, bytes, from, length);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to record.
     *
     * @param program the program and its arguments
     */
    public void watch(Machine watched, List<String> program) {
        machine = watched;
        sections.begin(watched, program);
        watched.collector().addObserver(this);
        live = new ProgramReferences(watched.space());
        // After this one: a change is told behind the event that made it.
        references = ReferenceTables.watch(watched.collector(), watched.heap(), live, this::changes);
    }

    /**
     * Begins to record in the middle of a run, on the program's own thread while it stands still.
     *
     * @param inProgress the collections in progress, outermost first; their steps are counted from here
     */
    public void join(Machine watched, List<String> program, List<Collection> inProgress) {
        watch(watched, program);
        live.links().stream()
                .sorted(Comparator.comparingInt(link -> watched.heap().births.of(link.reference())))
                .forEach(link -> made(link.reference(), link.target()));
        for (Collection collection : inProgress) {
            beginCollection(collection);
            // Now, for this is a state, too, and again behind the event that names the phase.
            sections.markStack(collection);
            if (collection.phase().compareTo(Phase.ROOTS) > 0) {
                sections.roots(watched.collector().currentRoots());
            }
            GcEvent phase = new GcEvent(collection.phase(), GcEvent.Kind.PHASE, Value.NULL, Value.NULL, 0);
            open.element().phase = phase.phase();
            sections.event(phase);
            sections.markStack(collection);
        }
    }

    /** The recording up to here; to be called on the program's own thread while it stands still. */
    public UnfinishedRecording soFar(RunEnding ending) throws IOException {
        if (!isOver) {
            course.reaches(machine);
            if (open.isEmpty()) {
                sections.end();
            } else {
                sections.patch(true);
            }
            sections.flush();
        }
        Path written = sections.writer().written();
        return new UnfinishedRecording(written, Files.size(written), ending, sections.builtins());
    }

    /**
     * Whether what is recorded is what has come about: not so where a debugger took the machine back to an earlier moment.
     *
     * @param inProgress the machine's collections in progress, outermost first
     */
    public boolean agrees(Machine now, List<Collection> inProgress) {
        List<Collection> known = new ArrayList<>();
        open.descendingIterator().forEachRemaining(one -> known.add(one.collection));
        return now == machine && !isStale && course.precedes(now) && known.equals(inProgress);
    }

    /** Whether the file has become so large that it should give way to another at the next opportunity. */
    public boolean isFull() {
        return isFull;
    }

    /** Whether no collection is in progress; to be asked on the program's own thread. */
    public boolean isOutside() {
        return open.isEmpty();
    }

    /** Ends without a recording; may be called by any thread. */
    public void abandon() {
        isOver = true;
        if (machine != null) {
            machine.collector().removeObserver(this);
            machine.collector().removeObserver(references);
        }
        sections.writer().abandon();
    }

    /** Writes at the end of the file what the program got from outside. */
    public void keepInputs(InputRecorder kept) {
        inputs = kept;
    }

    /** What the free phase does follows from the tables, so it need not be told. */
    @Override
    public Detail detail() {
        if (isFollowed) {
            return Detail.EVERY_EVENT;
        }
        return open.isEmpty() || open.element().phase == Phase.FREE ? Detail.PHASES : Detail.EVERY_EVENT;
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        if (isQuiet && event.kind() != GcEvent.Kind.PHASE) {
            record(collection, event);
            return;
        }
        lock.lock();
        try {
            if (!isOver) {
                record(collection, event);
            }
            boolean wasQuiet = isQuiet;
            isQuiet = event.kind() == GcEvent.Kind.PHASE && !isOver && QUIET.contains(event.phase());
            if (isQuiet) {
                lock.lock();
            }
            if (wasQuiet) {
                lock.unlock();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void made(long reference, long target) {
        write(() -> sections.referenceMade(reference, target, live.isFinalizer(reference)));
    }

    private void changes(TrackedReference reference) {
        write(() -> sections.referenceChanges(reference));
    }

    private void write(Runnable record) {
        lock.lock();
        try {
            if (!isOver) {
                record.run();
            }
        } finally {
            lock.unlock();
        }
    }

    private void record(Collection collection, GcEvent event) {
        boolean begins = event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START;
        if (isFollowed && (begins ? course.isBehind(collection, machine) : isAnother(collection))) {
            // What follows belongs to another course of events; whoever follows begins anew at the next stop.
            isStale = true;
            isOver = true;
            return;
        }
        if (event.kind() == GcEvent.Kind.PHASE) {
            beginPhase(collection, event.phase());
        }
        sections.event(event);
        if (event.kind() == GcEvent.Kind.FINALISER || event.kind() == GcEvent.Kind.CALLBACK) {
            afterProgram(event.outcome());
        }
        if (event.kind() == GcEvent.Kind.PHASE) {
            endOfPhase(event.phase());
        }
    }

    private void beginPhase(Collection collection, Phase phase) {
        if (phase == Phase.START) {
            beginCollection(collection);
            isFull |= sections.writer().bytes() > mostBytes;
        } else if (open.element().phase == Phase.FREE && !isFollowed) {
            sections.frees();
        } else if (open.element().phase == Phase.ROOTS) {
            sections.roots(collection.roots());
        }
        open.element().phase = phase;
    }

    private void beginCollection(Collection collection) {
        course.begins(collection, machine);
        open.push(new OpenCollection(collection));
        sections.collectionBegins(collection);
    }

    private boolean isAnother(Collection collection) {
        return open.isEmpty() || open.element().collection != collection;
    }

    /** Where events and tables disagree, the tables win. */
    private void endOfPhase(Phase phase) {
        boolean isDone = phase == Phase.DONE;
        if (isDone && open.element().wordsMayDiffer) {
            sections.patch(true);
        } else {
            sections.patchPlanes();
        }
        if (isDone) {
            sections.collectionEnds();
            open.pop();
        }
    }

    /**
     * A finaliser or callback may have changed anything. Many of them in one collection would make looking at all words
     * each time cost more than the collection; so the looks become rarer.
     */
    private void afterProgram(Outcome outcome) {
        OpenCollection current = open.element();
        current.wordsMayDiffer = true;
        if (outcome == Outcome.NONE || outcome == Outcome.FREED) {
            return;
        }
        sections.patch(current.looksAtWords());
    }

    /**
     * Ends the recording after the program has ended, with the state that it left.
     *
     * @throws IOException where the file could not be written
     */
    public void end(RunEnding ending) throws IOException {
        end(ending, true);
    }

    /** Ends the recording while the program still runs; nothing happens where it has ended already. */
    public void interrupt() throws IOException {
        end(RunEnding.interrupted(), false);
    }

    private void end(RunEnding ending, boolean withState) throws IOException {
        lock.lock();
        try {
            if (isOver || machine == null) {
                return;
            }
            if (withState) {
                machine.collector().removeObserver(this);
                machine.collector().removeObserver(references);
                sections.end();
            }
            isOver = true;
            sections.finish(ending, inputs);
        } finally {
            isQuiet = false;
            while (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
        sections.writer().commit();
    }
}
