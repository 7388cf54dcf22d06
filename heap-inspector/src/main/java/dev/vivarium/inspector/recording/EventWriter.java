package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.file.RecordOutput;

/**
 * Writes events by their differences from those before: the object's block from that of the last event of the kind, the
 * source's from that of the object before.
 */
final class EventWriter {
    private final RecordOutput out;
    private final int[] lastObject = new int[LogTag.BASE];
    private final int[] lastDetail = new int[LogTag.BASE];
    private long lastSource = Value.NULL;

    EventWriter(RecordOutput out) {
        this.out = out;
    }

    void tag(LogTag tag) {
        out.octet(tag.code());
    }

    /** All events of a free phase; which objects they are about follows from the tables. */
    void frees(PlaneEffects.Freed freed) {
        tag(LogTag.FREES);
        out.number(freed.objects());
        out.number(freed.blocks());
    }

    void write(GcEvent event) {
        int kind = event.kind().ordinal();
        int detail = event.kind() == GcEvent.Kind.PHASE ? event.phase().ordinal() : event.detail();
        boolean sameSource = event.source() == lastSource;
        boolean sameDetail = detail == lastDetail[kind];
        out.octet(kind | (sameSource ? LogTag.SAME_SOURCE : 0) | (sameDetail ? LogTag.SAME_DETAIL : 0));
        int block = writeAddress(event.object(), lastObject[kind]);
        if (!sameSource) {
            writeAddress(event.source(), block);
            lastSource = event.source();
        }
        if (!sameDetail) {
            out.signed(detail - lastDetail[kind]);
            lastDetail[kind] = detail;
        }
        lastObject[kind] = block;
    }

    /** 0 for none. Gives the block from which the next is counted. */
    private int writeAddress(long address, int from) {
        if (!Value.isBlockAddress(address)) {
            out.number(0);
            return from;
        }
        int block = Value.block(address);
        long difference = (long) block - from;
        out.number((difference << 1 ^ difference >> 63) + 1);
        return block;
    }
}
