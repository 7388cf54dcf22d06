package dev.vivarium.inspector.analysis;

import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.graph.HeapGraph;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Strings and bytes objects of the heap that say the same. Interned strings are no objects, so they never are here. */
public final class DuplicateStrings {
    /**
     * Objects with the same type and the same bytes.
     *
     * @param objects in address order, at least two
     * @param wastedBytes what all but the smallest of them take, with data that they do not share
     */
    public record Group(List<Integer> objects, long wastedBytes) {}

    private record Content(String type, ByteBuffer bytes) {}

    private DuplicateStrings() {}

    /** Those of a graph, the most wasteful first. */
    public static List<Group> of(HeapGraph graph) {
        Map<Content, List<Integer>> same = new HashMap<>();
        for (int id = 0; id < graph.objectCount(); id++) {
            String layout = graph.type(id).layout().name();
            if (graph.type(id).isPython() && (layout.equals("str") || layout.equals("bytes"))) {
                ByteBuffer bytes = bytes(graph, id);
                if (bytes != null) {
                    same.computeIfAbsent(new Content(layout, bytes), key -> new ArrayList<>())
                            .add(id);
                }
            }
        }
        return same.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(ids -> new Group(List.copyOf(ids), wasted(graph, ids)))
                .sorted(Comparator.comparingLong(Group::wastedBytes)
                        .reversed()
                        .thenComparing(group -> group.objects().get(0)))
                .toList();
    }

    private static long wasted(HeapGraph graph, List<Integer> ids) {
        Set<Integer> buffers = new HashSet<>();
        long bytes = 0;
        long smallest = Long.MAX_VALUE;
        for (int id : ids) {
            int buffer = graph.idAt(graph.word(id, word(graph, id, "data")));
            long own = graph.bytes(id) + (buffer >= 0 && buffers.add(buffer) ? graph.bytes(buffer) : 0);
            bytes += own;
            smallest = Math.min(smallest, own);
        }
        return bytes - smallest;
    }

    /** The text of a string, as its bytes; null where the object holds no sound text. */
    private static ByteBuffer bytes(HeapGraph graph, int id) {
        int lengthWord = word(graph, id, "len");
        int dataWord = word(graph, id, "data");
        if (lengthWord < 0 || dataWord < 0) {
            return null;
        }
        long length = graph.word(id, lengthWord);
        int buffer = graph.idAt(graph.word(id, dataWord));
        if (buffer < 0 || length <= 0 || length > graph.bytes(buffer)) {
            return null;
        }
        int words = (int) (length + Long.BYTES - 1) / Long.BYTES;
        ByteBuffer copy = ByteBuffer.allocate(words * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int word = 0; word < words; word++) {
            copy.putLong(graph.word(buffer, word));
        }
        return copy.flip().limit((int) length);
    }

    private static int word(HeapGraph graph, int id, String name) {
        Layout layout = graph.type(id).layout();
        for (Field field : layout.fields()) {
            if (field.name().equals(name) && field.word() < graph.blocks(id) * Sizing.BLOCK_WORDS) {
                return field.word();
            }
        }
        return -1;
    }
}
