package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.NamedRoot;
import java.util.List;

/**
 * The edges in compressed rows: those of object {@code i} are numbered from {@code starts[i]} to {@code starts[i + 1] -
 * 1}. The last row is that of the roots.
 */
final class EdgeTable {
    final int[] starts;
    final int[] targets;
    /** The word of the source, doubled, plus 1 where its layout says that it is a reference; the root's number. */
    final int[] words;

    private int[] incomingStarts;
    private int[] incomingEdges;

    EdgeTable(Memory memory, ObjectIndex index, List<HeapType> types, int[] typeOf, List<NamedRoot> roots) {
        int count = index.count();
        starts = new int[count + 2];
        for (int id = 0; id < count; id++) {
            Interruption.check(id);
            starts[id + 1] = starts[id] + countEdges(memory, index.head(id));
        }
        starts[count + 1] = starts[count] + roots.size();
        targets = new int[starts[count + 1]];
        words = new int[targets.length];
        for (int id = 0; id < count; id++) {
            Interruption.check(id);
            fill(memory, index, types.get(typeOf[id]), id);
        }
        int edge = starts[count];
        for (int root = 0; root < roots.size(); root++) {
            targets[edge] = index.at(roots.get(root).word());
            words[edge++] = root << 1 | 1;
        }
    }

    private static int countEdges(Memory memory, int head) {
        int end = memory.planes().chainEnd(head) * Sizing.BLOCK_WORDS;
        int edges = 0;
        for (int at = head * Sizing.BLOCK_WORDS; at < end; at++) {
            long word = memory.words()[at];
            edges += Value.isBlockAddress(word) && memory.isObject(word) ? 1 : 0;
        }
        return edges;
    }

    private void fill(Memory memory, ObjectIndex index, HeapType type, int id) {
        int first = index.head(id) * Sizing.BLOCK_WORDS;
        int end = memory.planes().chainEnd(index.head(id)) * Sizing.BLOCK_WORDS;
        int edge = starts[id];
        for (int at = first; at < end; at++) {
            long word = memory.words()[at];
            if (Value.isBlockAddress(word) && memory.isObject(word)) {
                targets[edge] = index.at(word);
                words[edge++] = at - first << 1 | (type.layout().isReference(at - first) ? 1 : 0);
            }
        }
    }

    /** The row that an edge lies in. */
    int source(int edge) {
        int low = 0;
        int high = starts.length - 1;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (starts[middle] <= edge) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the edges to an object begin in {@link #incomingEdges}. */
    synchronized int[] incomingStarts() {
        if (incomingStarts == null) {
            reverse();
        }
        return incomingStarts;
    }

    /** The numbers of the edges by their targets; those of one target in ascending order. */
    synchronized int[] incomingEdges() {
        if (incomingStarts == null) {
            reverse();
        }
        return incomingEdges;
    }

    private void reverse() {
        int count = starts.length - 2;
        int[] cursors = new int[count + 1];
        for (int target : targets) {
            cursors[target]++;
        }
        int[] begins = new int[count + 1];
        int sum = 0;
        for (int id = 0; id < count; id++) {
            Interruption.check(id);
            begins[id] = sum;
            sum += cursors[id];
            cursors[id] = begins[id];
        }
        begins[count] = sum;
        int[] edges = new int[targets.length];
        for (int edge = 0; edge < targets.length; edge++) {
            Interruption.check(edge);
            edges[cursors[targets[edge]]++] = edge;
        }
        incomingEdges = edges;
        incomingStarts = begins;
    }
}
