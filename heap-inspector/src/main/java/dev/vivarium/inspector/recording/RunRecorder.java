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
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.RecordOutput;
import dev.vivarium.inspector.file.Section;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.module.ProgramReferences;
import dev.vivarium.object.TypeType;
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
    /** Bytes of a file that is read while it is written; whoever follows then has to begin another. */
    private static final long MOST_FOLLOWED = 1L << 29;

    /** Phases with many events in which neither finaliser nor callback runs. */
    private static final Set<Phase> QUIET = EnumSet.of(Phase.MARK, Phase.RESCAN, Phase.RESWEEP, Phase.MAP, Phase.FREE);

    private final VivWriter writer;
    private final RecordOutput log;
    private final RecordOutput tableOut;
    private final RecordOutput stateOut;
    private final EventWriter events;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private Machine machine;
    private TableWriter tables;
    private StateWriter states;
    private LiveReferences live;
    private ReferenceTables references;
    private PlaneEffects effects;
    private volatile boolean isOver;
    /** Null where it is not recorded what the program gets from outside. */
    private InputRecorder inputs;
    /** Whether the run is looked at while it goes on: then even the free phase is followed event by event. */
    private final boolean isFollowed;
    /** Held while something is written; in phases in which no program runs, from one end of the phase to the other. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean isQuiet;
    private volatile boolean isFull;
    private final Course course = new Course();
    /** Whether the machine went back to an earlier moment. */
    private boolean isStale;

    public RunRecorder(VivWriter writer) {
        this(writer, false);
    }

    private RunRecorder(VivWriter writer, boolean isFollowed) {
        this.writer = writer;
        this.isFollowed = isFollowed;
        log = new RecordOutput(writer, Section.EVENTS);
        tableOut = new RecordOutput(writer, Section.TABLES);
        stateOut = new RecordOutput(writer, Section.STATES);
        events = new EventWriter(log);
    }

    /** One whose recording can be read while it is being made: see {@link #soFar}. */
    public static RunRecorder followed(VivWriter writer) {
        return new RunRecorder(writer, true);
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
                events.tag(LogTag.OUTPUT);
                tableOut.number(channel.ordinal());
                tableOut.bytes(bytes, from, length);
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
        tables = new TableWriter(watched, tableOut);
        states = new StateWriter(watched, stateOut);
        effects = new PlaneEffects(states.planes());
        byte[] header = RecordingHeader.of(watched, program).json();
        writer.add(Section.HEADER, header, header.length);
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
            if (collection.phase().compareTo(Phase.ROOTS) > 0) {
                events.tag(LogTag.ROOTS);
                tables.writeRoots(watched.collector().currentRoots(), watched.heap());
            }
            GcEvent phase = new GcEvent(collection.phase(), GcEvent.Kind.PHASE, Value.NULL, Value.NULL, 0);
            open.element().phase = phase.phase();
            events.write(phase);
            effects.apply(phase);
        }
    }

    /** The recording up to here; to be called on the program's own thread while it stands still. */
    public UnfinishedRecording soFar(RunEnding ending) throws IOException {
        if (!isOver) {
            course.reaches(machine);
            if (open.isEmpty()) {
                writeEnd();
            } else {
                patch(used(), true);
            }
            flush();
        }
        Path written = writer.written();
        return new UnfinishedRecording(written, Files.size(written), ending, builtins());
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

    /** Ends without a recording; may be called by any thread. */
    public void abandon() {
        isOver = true;
        if (machine != null) {
            machine.collector().removeObserver(this);
            machine.collector().removeObserver(references);
        }
        writer.abandon();
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
        mark(LogTag.REFERENCE_MADE, () -> {
            tables.writeObject(reference);
            tables.writeObject(target);
            tableOut.number(live.isFinalizer(reference) ? 1 : 0);
        });
    }

    private void changes(TrackedReference reference) {
        mark(LogTag.REFERENCE_CHANGES, () -> {
            tableOut.number(reference.birth());
            tableOut.number(reference.state().ordinal());
        });
    }

    private void mark(LogTag tag, Runnable table) {
        lock.lock();
        try {
            if (!isOver) {
                events.tag(tag);
                table.run();
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
        events.write(event);
        effects.apply(event);
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
            isFull |= isFollowed && writer.bytes() > MOST_FOLLOWED;
        } else if (open.element().phase == Phase.FREE && !isFollowed) {
            events.frees(effects.freeAll());
        } else if (open.element().phase == Phase.ROOTS) {
            events.tag(LogTag.ROOTS);
            tables.writeRoots(collection.roots(), machine.heap());
        }
        open.element().phase = phase;
    }

    private void beginCollection(Collection collection) {
        course.begins(collection, machine);
        open.push(new OpenCollection(collection));
        events.tag(LogTag.COLLECTION);
        tableOut.number(collection.number());
        tableOut.number(collection.cause().ordinal());
        tables.writeMoment();
        states.write(used(), true);
    }

    private boolean isAnother(Collection collection) {
        return open.isEmpty() || open.element().collection != collection;
    }

    private int used() {
        return Memory.usedEnd(machine.heap());
    }

    /** Where events and tables disagree, the tables win. */
    private void endOfPhase(Phase phase) {
        boolean isDone = phase == Phase.DONE;
        int used = used();
        if (isDone && open.element().wordsMayDiffer) {
            patch(used, true);
        } else if (!states.planesAgree(used)) {
            patch(used, false);
        }
        if (isDone) {
            events.tag(LogTag.COLLECTION_ENDS);
            open.pop();
        }
    }

    private void patch(int used, boolean withWords) {
        events.tag(LogTag.PATCH);
        states.write(used, withWords);
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
        patch(used(), current.looksAtWords());
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
                writeEnd();
            }
            isOver = true;
            finish(ending);
        } finally {
            isQuiet = false;
            while (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
        writer.commit();
    }

    /** How the heap is now, outside a collection. */
    private void writeEnd() {
        events.tag(LogTag.FINAL);
        tables.writeMoment();
        tables.writeRoots(machine.collector().currentRoots(), machine.heap());
        states.write(used(), true);
    }

    private void flush() {
        log.flush();
        tableOut.flush();
        stateOut.flush();
    }

    private byte[] builtins() {
        states.builtins().set(Value.romIndex(TypeType.INSTANCE.value()));
        return BuiltinTable.json(states.builtins(), TypeType.INSTANCE.value());
    }

    private void finish(RunEnding ending) {
        flush();
        RecordOutput table = new RecordOutput(writer, Section.BUILTINS);
        byte[] builtins = builtins();
        table.bytes(builtins, 0, builtins.length);
        table.flush();
        if (inputs != null) {
            inputs.inputs().write(new RecordOutput(writer, Section.INPUTS));
        }
        byte[] end = ending.json();
        writer.add(Section.END, end, end.length);
    }
}
