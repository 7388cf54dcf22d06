package dev.vivarium.inspector.query;

import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.graph.HeapGraph;

/** A field of an object by its name: a word of its layout, an attribute of an instance or the slot of a dict. */
final class FieldValue {
    private FieldValue() {}

    /** A Long for an int or a raw word, else the value's text; null where the object has no such field. */
    static Object of(HeapGraph graph, int id, String name) {
        Layout layout = graph.type(id).layout();
        for (Field field : layout.fields()) {
            boolean isThere = field.word() < graph.blocks(id) * Sizing.BLOCK_WORDS;
            if (isThere && field.name().equals(name)) {
                long word = graph.word(id, field.word());
                return field.kind() == Field.Kind.RAW ? (Object) word : value(graph, word);
            }
        }
        for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
            int block = graph.target(edge);
            if (graph.isDeclared(edge)
                    && layout.blockAt(graph.edgeWord(edge)) != null
                    && graph.type(block).layout().tail() == Layout.Content.MAP_SLOTS) {
                return slot(graph, block, name);
            }
        }
        return null;
    }

    private static Object slot(HeapGraph graph, int block, String name) {
        int first = graph.type(block).layout().fixedWords();
        int words = graph.blocks(block) * Sizing.BLOCK_WORDS;
        for (int word = first; word + 1 < words; word += 2) {
            long key = graph.word(block, word);
            if (key != Value.NULL && keyText(graph.valueText(key)).equals(name)) {
                return value(graph, graph.word(block, word + 1));
            }
        }
        return null;
    }

    private static String keyText(String text) {
        boolean isQuoted = text.length() > 1 && text.charAt(0) == text.charAt(text.length() - 1);
        return isQuoted && (text.startsWith("'") || text.startsWith("\""))
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static Object value(HeapGraph graph, long word) {
        return Value.isSmallInt(word) ? (Object) Value.smallIntValue(word) : graph.valueText(word);
    }
}
