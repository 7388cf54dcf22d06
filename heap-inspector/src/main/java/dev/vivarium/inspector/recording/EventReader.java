package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.file.RecordInput;

/** Reads what {@link EventWriter} wrote. */
final class EventReader {
    private static final int KIND_MASK = 0x3F;

    private final RecordInput in;
    private final RecordingHeader header;
    private final int[] lastObject = new int[LogTag.BASE];
    private final int[] lastDetail = new int[LogTag.BASE];
    private long lastSource = Value.NULL;
    private Phase phase = Phase.START;
    private int block;

    EventReader(RecordInput in, RecordingHeader header) {
        this.in = in;
        this.header = header;
    }

    boolean isAtEnd() {
        return in.isAtEnd();
    }

    int octet() {
        return in.octet();
    }

    /** What {@link LogTag#FREES} says. */
    PlaneEffects.Freed frees() {
        int objects = in.number(header.blocks());
        return new PlaneEffects.Freed(objects, in.number(header.blocks()));
    }

    /** The event that an octet, which is no tag, begins. */
    GcEvent read(int octet) {
        int number = octet & KIND_MASK;
        if (number >= header.kinds().size()) {
            throw in.wrong("holds an event of an unknown kind");
        }
        GcEvent.Kind kind = header.kinds().get(number);
        long object = readAddress(lastObject[number]);
        lastObject[number] = block;
        if ((octet & LogTag.SAME_SOURCE) == 0) {
            lastSource = readAddress(block);
        }
        if ((octet & LogTag.SAME_DETAIL) == 0) {
            lastDetail[number] += (int) in.signed();
        }
        int detail = lastDetail[number];
        if (kind != GcEvent.Kind.PHASE) {
            return new GcEvent(phase, kind, object, lastSource, checkedDetail(kind, detail));
        }
        if (detail < 0 || detail >= header.phases().size()) {
            throw in.wrong("holds an unknown phase");
        }
        phase = header.phases().get(detail);
        return new GcEvent(phase, kind, object, lastSource, 0);
    }

    private int checkedDetail(GcEvent.Kind kind, int detail) {
        boolean isOutcome = kind == GcEvent.Kind.FINALISER || kind == GcEvent.Kind.CALLBACK;
        if (detail < 0 || isOutcome && detail >= GcEvent.Outcome.values().length) {
            throw in.wrong("holds an event with a wrong detail");
        }
        return detail;
    }

    private long readAddress(int from) {
        long coded = in.number();
        block = from;
        if (coded == 0) {
            return Value.NULL;
        }
        long difference = coded - 1 >>> 1 ^ -(coded - 1 & 1);
        long to = from + difference;
        if (to < 0 || to >= header.blocks()) {
            throw in.wrong("holds an event outside the heap");
        }
        block = (int) to;
        return Value.addressOfBlock(block);
    }
}
