package dev.vivarium.inspector.page;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.analysis.MapReach;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.TableChange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** What is too much for JSON, as little-endian numbers. */
final class PackedNumbers {
    private static final int EVENT_BYTES = 16;
    private static final int FINALISER = 4;
    private static final int WEAKREF = 8;
    private static final int MAP_ONLY = 128;
    private static final int MOST_TYPES = 0xFFFF;

    private PackedNumbers() {}

    /**
     * For each event four ints: its kind and, from bit 8, its phase; the block of its object, that of its source, -1 for
     * none; and its detail.
     */
    static byte[] events(Recording recording, RecordedCollection collection) {
        ByteBuffer bytes = ByteBuffer.allocate(collection.steps() * EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        recording.forEachEvent(collection, event -> {
            bytes.putInt(event.kind().ordinal() | event.phase().ordinal() << 8);
            bytes.putInt(block(event.object())).putInt(block(event.source())).putInt(event.detail());
        });
        return bytes.array();
    }

    /** For each change three ints: the step behind which it is so, the block, and its kind with the bits as {@link #blocks}. */
    static byte[] changes(List<TableChange> changes) {
        ByteBuffer bytes = ByteBuffer.allocate(changes.size() * 12).order(ByteOrder.LITTLE_ENDIAN);
        for (TableChange change : changes) {
            int bits = change.kind() | (change.finaliser() ? FINALISER : 0) | (change.weakref() ? WEAKREF : 0);
            bytes.putInt(change.step()).putInt(change.block()).putInt(bits);
        }
        return bytes.array();
    }

    private static int block(long address) {
        return Value.isHeap(address) ? Value.block(address) : -1;
    }

    /**
     * Four bytes for each block with its object's birth number; then two with the number of its type; then one with its kind in the
     * allocation table, 4 for the finaliser bit, 8 for the weakref bit and 128 for what only the weakref map reaches.
     */
    static byte[] blocks(HeapGraph graph) {
        BlockPlanes planes = graph.planes();
        int count = planes.endBlock();
        ByteBuffer bytes = ByteBuffer.allocate(7 * count).order(ByteOrder.LITTLE_ENDIAN);
        MapReach map = MapReach.of(graph);
        for (int id = 0; id < graph.objectCount(); id++) {
            int first = Value.block(graph.address(id));
            int end = first + graph.blocks(id);
            for (int block = first; block < end; block++) {
                bytes.putInt(4 * block, graph.birth(id));
                bytes.putShort(4 * count + 2 * block, (short) Math.min(MOST_TYPES, graph.typeIndex(id)));
                bytes.put(6 * count + block, (byte) (map.contains(id) ? MAP_ONLY : 0));
            }
        }
        for (int block = 0; block < count; block++) {
            int bits = bytes.get(6 * count + block) | planes.kind(block);
            bits |= planes.hasFinaliser(block) ? FINALISER : 0;
            bits |= planes.hasWeakref(block) ? WEAKREF : 0;
            bytes.put(6 * count + block, (byte) bits);
        }
        return bytes.array();
    }
}
