package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Roots;
import dev.vivarium.gc.control.TrackedReference;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.RecordOutput;
import dev.vivarium.inspector.file.Section;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.object.TypeType;
import java.util.List;

/**
 * Writes what happens in a run to the sections of its recording. Events, tables and states are read side by side: each
 * tag among the events says what comes next in the others.
 */
final class RunSections {
    private final VivWriter writer;
    private final RecordOutput log;
    private final RecordOutput tableOut;
    private final RecordOutput stateOut;
    private final EventWriter events;
    private Machine machine;
    private TableWriter tables;
    private StateWriter states;
    private PlaneEffects effects;

    RunSections(VivWriter writer) {
        this.writer = writer;
        log = new RecordOutput(writer, Section.EVENTS);
        tableOut = new RecordOutput(writer, Section.TABLES);
        stateOut = new RecordOutput(writer, Section.STATES);
        events = new EventWriter(log);
    }

    /** To be called before anything else but {@link #writer} is. */
    void begin(Machine watched, List<String> program) {
        machine = watched;
        tables = new TableWriter(watched, tableOut);
        states = new StateWriter(watched, stateOut);
        effects = new PlaneEffects(states.planes());
        byte[] header = RecordingHeader.of(watched, program).json();
        writer.add(Section.HEADER, header, header.length);
    }

    VivWriter writer() {
        return writer;
    }

    void output(Channel channel, byte[] bytes, int from, int length) {
        events.tag(LogTag.OUTPUT);
        tableOut.number(channel.ordinal());
        tableOut.bytes(bytes, from, length);
    }

    void collectionBegins(Collection collection) {
        events.tag(LogTag.COLLECTION);
        tableOut.number(collection.number());
        tableOut.number(collection.cause().ordinal());
        tables.writeMoment();
        states.write(used(), true);
    }

    void collectionEnds() {
        events.tag(LogTag.COLLECTION_ENDS);
    }

    void event(GcEvent event) {
        events.write(event);
        effects.apply(event);
    }

    /** The whole free phase, which follows from the planes. */
    void frees() {
        events.frees(effects.freeAll());
    }

    void roots(Roots roots) {
        events.tag(LogTag.ROOTS);
        tables.writeRoots(roots, machine.heap());
    }

    /**
     * What waits on the mark stack, bottom first, and the object that is scanned, as blocks, one more, 0 for none; and how far
     * the free phase has come.
     */
    void markStack(Collection collection) {
        boolean isMarking = collection.closure().isActive();
        int[] stack = isMarking ? collection.closure().stack() : new int[0];
        events.tag(LogTag.MARK_STACK);
        tableOut.number(stack.length);
        for (int block : stack) {
            tableOut.number(block + 1L);
        }
        tableOut.number(isMarking ? collection.closure().scanned() + 1L : 0);
        tableOut.number(collection.sweptEnd());
    }

    void referenceMade(long reference, long target, boolean isFinalizer) {
        events.tag(LogTag.REFERENCE_MADE);
        tables.writeObject(reference);
        tables.writeObject(target);
        tableOut.number(isFinalizer ? 1 : 0);
    }

    void referenceChanges(TrackedReference reference) {
        events.tag(LogTag.REFERENCE_CHANGES);
        tableOut.number(reference.birth());
        tableOut.number(reference.state().ordinal());
    }

    /** What is different from what the events say. */
    void patch(boolean withWords) {
        patch(used(), withWords);
    }

    /** As {@link #patch}, where the planes are different at all. */
    void patchPlanes() {
        int used = used();
        if (!states.planesAgree(used)) {
            patch(used, false);
        }
    }

    private void patch(int used, boolean withWords) {
        events.tag(LogTag.PATCH);
        states.write(used, withWords);
    }

    /** How the heap is now, outside a collection. */
    void end() {
        events.tag(LogTag.FINAL);
        tables.writeMoment();
        tables.writeRoots(machine.collector().currentRoots(), machine.heap());
        states.write(used(), true);
    }

    private int used() {
        return Memory.usedEnd(machine.heap());
    }

    void flush() {
        log.flush();
        tableOut.flush();
        stateOut.flush();
    }

    byte[] builtins() {
        states.builtins().set(Value.romIndex(TypeType.INSTANCE.value()));
        return BuiltinTable.json(states.builtins(), TypeType.INSTANCE.value());
    }

    /** @param inputs null where it was not recorded what the program got from outside */
    void finish(RunEnding ending, InputRecorder inputs) {
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
