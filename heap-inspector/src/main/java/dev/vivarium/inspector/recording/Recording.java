package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Policy.Weakrefs;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.capture.Moment;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.Names;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.file.Section;
import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.file.VivFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A recording in a {@code .viv} file, checked as a whole when it is opened. */
public final class Recording implements AutoCloseable {
    private final VivFile file;
    private final RecordingHeader header;
    private final RunEnding ending;
    private final BuiltinTable builtins;
    private final SummaryVisitor summary;
    private final List<RecordedCollection> collections;

    private Recording(VivFile file, RunEnding ending, byte[] builtinTable) {
        this.file = file;
        this.ending = ending;
        header = RecordingHeader.parse(file, file.only(Section.HEADER));
        builtins = BuiltinTable.parse(file, builtinTable);
        LogReader log = new LogReader(file, header, false);
        summary = new SummaryVisitor(log.tables());
        log.read(summary);
        collections = summary.collections();
    }

    /**
     * Opens a recording.
     *
     * @throws UnreadableFile where the file is no recording or a damaged one
     */
    public static Recording open(Path path) throws IOException {
        VivFile file = VivFile.open(path);
        try {
            RunEnding ending = RunEnding.parse(file, file.only(Section.END));
            return new Recording(file, ending, file.records(Section.BUILTINS).bytes());
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Opens a recording that is still being made, up to where it is now. */
    public static Recording open(UnfinishedRecording unfinished) throws IOException {
        VivFile file = VivFile.openGrowing(unfinished.path(), unfinished.length());
        try {
            return new Recording(file, unfinished.ending(), unfinished.builtins());
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    public RecordingHeader header() {
        return header;
    }

    public RunEnding ending() {
        return ending;
    }

    /** In the order in which they began. */
    public List<RecordedCollection> collections() {
        return collections;
    }

    public Optional<RecordedCollection> collection(int number) {
        return collections.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst();
    }

    public long events() {
        return summary.events();
    }

    /** What the program printed, in bytes. */
    public long outputBytes() {
        return summary.outputBytes();
    }

    /** Bytes that the event log takes in the file. */
    public long logBytes() {
        return file.storedBytes(Section.EVENTS);
    }

    /** How to run the program again; empty where it was not recorded what it got from outside. */
    public Optional<InputReplay> replay() {
        return file.storedBytes(Section.INPUTS) == 0
                ? Optional.empty()
                : Optional.of(new InputReplay(RecordedInputs.read(file.records(Section.INPUTS)), ending));
    }

    /** Whether the state is known that the program left, or in which it was stopped last outside a collection. */
    public boolean hasFinalState() {
        return summary.hasFinalState();
    }

    /**
     * The heap right after a step of a collection.
     *
     * @param step from 0, the beginning, to the number of its steps
     */
    public StepState at(RecordedCollection collection, int step) {
        Seeker seeker = seek(collection.number(), step);
        return new StepState(
                collection,
                step,
                seeker.event(),
                seeker.event().flatMap(event -> root(seeker, event)),
                seeker.phase(),
                seeker.markStack(),
                seeker.scanned(),
                seeker.sweptEnd(),
                snapshot(seeker, true));
    }

    /**
     * What became of an object over the whole run.
     *
     * @param collection the one whose marking is told, 0 for the last
     */
    public ObjectHistory history(RecordedObject object, int collection) {
        LogReader log = new LogReader(file, header, true);
        HistoryVisitor visitor = new HistoryVisitor(log, object, collection);
        log.read(visitor);
        return visitor.history(keepsMap(header.policy()));
    }

    private static boolean keepsMap(String policy) {
        Weakrefs kind = Policies.named(policy)
                .map(row -> row.policy().facts().weakrefs())
                .orElse(Weakrefs.MAP);
        return kind != Weakrefs.ENTRIES && kind != Weakrefs.ENTRIES_AND_EXIT_HOOK;
    }

    /** The heap as the program left it; only where {@link #hasFinalState}. */
    public Snapshot finalState() {
        return snapshot(seek(0, 0), false);
    }

    /** The events of a collection in order; step {@code i} is the event at {@code i - 1}. */
    public List<GcEvent> events(RecordedCollection collection) {
        List<GcEvent> events = new ArrayList<>(collection.steps());
        forEachEvent(collection, events::add);
        return events;
    }

    /** Tells the events of a collection in order. */
    public void forEachEvent(RecordedCollection collection, Consumer<GcEvent> told) {
        LogReader log = new LogReader(file, header, true);
        log.read(new EventTeller(collection.number(), told));
    }

    /**
     * Tells the events of a collection in order, and gives what happens to the tables beside what they tell, in the order
     * of its steps.
     */
    public List<TableChange> changes(RecordedCollection collection, Consumer<GcEvent> told) {
        LogReader log = new LogReader(file, header, true);
        TableChanges visitor = new TableChanges(log, collection.number(), told);
        log.read(visitor);
        return visitor.changes();
    }

    /** The bytes in use when each collection begins. */
    public List<Long> usedBytes() {
        LogReader log = new LogReader(file, header, true);
        UsageVisitor visitor = new UsageVisitor(log);
        log.read(visitor);
        return visitor.usedBytes();
    }

    private static Optional<RootName> root(Seeker seeker, GcEvent event) {
        boolean namesRoot = event.kind() == GcEvent.Kind.ROOT || event.kind() == GcEvent.Kind.ROOT_AGAIN;
        int at = namesRoot ? Arrays.binarySearch(seeker.rootIndices(), event.detail()) : -1;
        return at < 0 ? Optional.empty() : Optional.of(seeker.roots().get(at).name());
    }

    private Seeker seek(int collection, int step) {
        LogReader log = new LogReader(file, header, true);
        Seeker seeker = new Seeker(log, collection, step);
        log.read(seeker);
        seeker.finish();
        if (!seeker.isFound()) {
            throw file.damaged("the state of step " + step + " of collection " + collection + " is not there");
        }
        return seeker;
    }

    private Snapshot snapshot(Seeker seeker, boolean isCollecting) {
        Moment moment = new Moment(
                header.policy(),
                header.stress(),
                header.heapBytes(),
                seeker.collections(),
                isCollecting,
                seeker.position());
        Names names =
                new Names(builtins, builtins.typeOfTypes(), seeker.interned(), seeker.codes(), seeker.weakrefTable());
        List<NamedRoot> roots = seeker.roots().stream()
                .filter(root -> seeker.memory().isObject(root.word()))
                .toList();
        return new Snapshot(moment, seeker.memory(), roots, names, seeker.births());
    }
}
