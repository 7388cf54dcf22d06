package dev.vivarium.inspector.page;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.MapReach;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.TableChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What is too much for JSON, as little-endian numbers. */
final class PackedNumbers {
    private static final int FINALISER = 4;
    private static final int WEAKREF = 8;
    private static final int MAP_ONLY = 128;
    private static final int MOST_TYPES = 0xFFFF;

    private PackedNumbers() {}

    /**
     * For each event four ints: its kind and, from bit 8, its phase; the block of its object, that of its source, -1 for
     * none; and its detail. Gives what changes beside the events.
     */
    static List<TableChange> events(PackedFile file, Recording recording, RecordedCollection collection)
            throws IOException {
        try {
            return recording.changes(collection, event -> put(file, event));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void put(PackedFile file, GcEvent event) {
        try {
            file.putInt(event.kind().ordinal() | event.phase().ordinal() << 8)
                    .putInt(block(event.object()))
                    .putInt(block(event.source()))
                    .putInt(event.detail());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For each change three ints: the step behind which it is so, the block, and its kind with the bits as {@link #blocks}. */
    static void changes(PackedFile file, List<TableChange> changes) throws IOException {
        for (TableChange change : changes) {
            int bits = change.kind() | (change.finaliser() ? FINALISER : 0) | (change.weakref() ? WEAKREF : 0);
            file.putInt(change.step()).putInt(change.block()).putInt(bits);
        }
    }

    private static int block(long address) {
        return Value.isHeap(address) ? Value.block(address) : -1;
    }

    /**
     * Four bytes for each block with its object's birth number; then two with the number of its type; then one with its kind in the
     * allocation table, 4 for the finaliser bit, 8 for the weakref bit and 128 for what only the weakref map reaches.
     */
    static void blocks(PackedFile file, HeapGraph graph) throws IOException {
        BlockPlanes planes = graph.planes();
        int count = planes.endBlock();
        for (int block = 0, id = -1; block < count; block++) {
            id = planes.startsObject(block) ? id + 1 : id;
            file.putInt(planes.kind(block) == BlockPlanes.FREE ? 0 : graph.birth(id));
        }
        for (int block = 0, id = -1; block < count; block++) {
            id = planes.startsObject(block) ? id + 1 : id;
            file.putShort(
                    (short) (planes.kind(block) == BlockPlanes.FREE ? 0 : Math.min(MOST_TYPES, graph.typeIndex(id))));
        }
        MapReach map = MapReach.of(graph);
        for (int block = 0, id = -1; block < count; block++) {
            id = planes.startsObject(block) ? id + 1 : id;
            boolean isFree = planes.kind(block) == BlockPlanes.FREE;
            int bits = planes.kind(block) | (!isFree && map.contains(id) ? MAP_ONLY : 0);
            bits |= planes.hasFinaliser(block) ? FINALISER : 0;
            bits |= planes.hasWeakref(block) ? WEAKREF : 0;
            file.putByte((byte) bits);
        }
    }
}
