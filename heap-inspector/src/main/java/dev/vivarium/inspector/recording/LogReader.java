package dev.vivarium.inspector.recording;

import dev.vivarium.gc.Closure;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.file.Section;
import dev.vivarium.inspector.file.VivFile;
import java.util.List;

/** Goes over a recording from its beginning. */
final class LogReader {
    private final VivFile file;
    private final RecordingHeader header;
    private final EventReader events;
    private final TableReader tables;
    private final StateReader states;
    private final boolean withStates;
    private PlaneEffects effects;
    private int depth;

    /** @param withStates whether to make the states of the heap anew too */
    LogReader(VivFile file, RecordingHeader header, boolean withStates) {
        this.file = file;
        this.header = header;
        this.withStates = withStates;
        events = new EventReader(file.records(Section.EVENTS), header);
        tables = new TableReader(file.records(Section.TABLES), header);
        states = new StateReader(file.records(Section.STATES), header);
    }

    /** What the tables said last. */
    TableReader tables() {
        return tables;
    }

    /** The heap as it is at the point that was told last. */
    StateReader states() {
        return states;
    }

    void read(LogVisitor visitor) {
        while (!visitor.isSatisfied() && !events.isAtEnd()) {
            int octet = events.octet();
            LogTag tag = LogTag.ofCode(octet);
            if (tag != LogTag.PATCH && tag != LogTag.MARK_STACK) {
                visitor.settles();
                if (visitor.isSatisfied()) {
                    // What it took may be what the next state is read into.
                    return;
                }
            }
            if (tag == null) {
                readEvent(octet, visitor);
            } else {
                read(tag, visitor);
            }
        }
    }

    private void readEvent(int octet, LogVisitor visitor) {
        GcEvent event = events.read(octet);
        checkOpen();
        if (withStates) {
            effects.apply(event);
        }
        visitor.event(event);
    }

    private void checkOpen() {
        if (depth == 0) {
            throw file.damaged("an event belongs to no collection");
        }
    }

    private void read(LogTag tag, LogVisitor visitor) {
        switch (tag) {
            case COLLECTION:
                int number = tables.number(Integer.MAX_VALUE);
                int cause = tables.number(header.causes().size() - 1);
                tables.readMoment();
                readState();
                depth++;
                visitor.collectionBegins(number, header.causes().get(cause));
                break;
            case ROOTS:
                checkOpen();
                visitor.roots(tables.readRoots());
                break;
            case OUTPUT:
                Channel channel = Channel.values()[tables.number(Channel.values().length - 1)];
                visitor.output(new ProgramOutput(channel, tables.bytes()));
                break;
            case MARK_STACK:
                checkOpen();
                readMarkStack(visitor);
                break;
            case PATCH:
                readState();
                visitor.patched();
                break;
            case FREES:
                checkOpen();
                readFrees(visitor);
                break;
            case REFERENCE_MADE:
                RecordedObject reference = tables.readObject();
                visitor.referenceMade(reference, tables.readObject(), tables.number(1) == 1);
                break;
            case REFERENCE_CHANGES:
                int birth = tables.number(Integer.MAX_VALUE);
                int state = tables.number(header.referenceStates().size() - 1);
                visitor.referenceChanges(birth, header.referenceStates().get(state));
                break;
            case COLLECTION_ENDS:
                checkOpen();
                depth--;
                visitor.collectionEnds();
                break;
            default:
                tables.readMoment();
                List<NamedRoot> roots = tables.readRoots();
                readState();
                visitor.ends(roots);
        }
    }

    private void readMarkStack(LogVisitor visitor) {
        long[] stack = new long[tables.number(Closure.STACK_ENTRIES)];
        for (int i = 0; i < stack.length; i++) {
            stack[i] = readBlock();
        }
        visitor.marking(stack, readBlock(), tables.number(header.blocks()));
    }

    private long readBlock() {
        int coded = tables.number(header.blocks());
        return coded == 0 ? Value.NULL : Value.addressOfBlock(coded - 1);
    }

    private void readFrees(LogVisitor visitor) {
        PlaneEffects.Freed freed = events.frees();
        if (!withStates) {
            visitor.frees(freed.objects(), freed.blocks());
            return;
        }
        for (int i = 0; i < freed.objects() && !visitor.isSatisfied(); i++) {
            int head = effects.nextFreed();
            if (head < 0) {
                throw file.damaged("more is freed than is there");
            }
            int blocks = states.planes().chainLength(head);
            GcEvent event = new GcEvent(Phase.FREE, GcEvent.Kind.FREE, Value.addressOfBlock(head), Value.NULL, blocks);
            effects.apply(event);
            visitor.event(event);
            visitor.settles();
        }
    }

    private void readState() {
        if (withStates) {
            states.read();
            effects = effects == null ? new PlaneEffects(states.planes()) : effects.over(states.planes());
        }
    }
}
