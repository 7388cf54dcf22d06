package dev.vivarium.inspector.analysis;

import dev.vivarium.heap.Layout.Content;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;

/**
 * What the objects of a heap would take on a board with 4-byte words and 16-byte blocks. Words shrink to half, and so
 * does a block of four; bytes of text and buffers do not. There floats are objects of one block, and ints outside 31 bits
 * are objects; both are counted once for each word that holds one, so what is shared counts more than once.
 *
 * @param objects that this heap holds
 * @param bytesHere what they take
 * @param structureBytes what those take there that hold words
 * @param dataBytes what those take there that hold bytes; at most 16 too many for each
 * @param boxed floats and ints that are objects there and none here
 */
public record BoardEstimate(int objects, long bytesHere, long structureBytes, long dataBytes, long boxed) {
    private static final int BLOCK_BYTES = 16;
    private static final long SMALL_INT_LIMIT = 1L << 30;

    public static BoardEstimate of(HeapGraph graph) {
        long here = 0;
        long structure = 0;
        long data = 0;
        long boxed = 0;
        for (int id = 0; id < graph.objectCount(); id++) {
            here += graph.bytes(id);
            HeapType type = graph.type(id);
            if (!type.isPython() && type.layout().tail() == Content.BYTES) {
                data += graph.bytes(id);
            } else {
                structure += (long) graph.blocks(id) * BLOCK_BYTES;
                boxed += boxedWords(graph, id);
            }
        }
        return new BoardEstimate(graph.objectCount(), here, structure, data, boxed);
    }

    private static long boxedWords(HeapGraph graph, int id) {
        HeapType type = graph.type(id);
        int words = graph.blocks(id) * Sizing.BLOCK_WORDS;
        long boxed = 0;
        for (int word = type.isPython() ? 1 : 0; word < words; word++) {
            if (type.layout().isReference(word) && type.layout().blockAt(word) == null) {
                long value = graph.word(id, word);
                boolean isWideInt = Value.isSmallInt(value)
                        && (Value.smallIntValue(value) >= SMALL_INT_LIMIT
                                || Value.smallIntValue(value) < -SMALL_INT_LIMIT);
                boxed += Value.isFloat(value) || isWideInt ? 1 : 0;
            }
        }
        return boxed;
    }

    /** All of it there. */
    public long bytesThere() {
        return structureBytes + dataBytes + boxed * BLOCK_BYTES;
    }
}
