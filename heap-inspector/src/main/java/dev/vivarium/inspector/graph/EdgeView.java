package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Layout;

/**
 * One reference of a heap graph.
 *
 * @param number its number in the graph
 */
public record EdgeView(HeapGraph graph, int number) {
    /** The number of the object it comes from, or that of all roots. */
    public int source() {
        return graph.source(number);
    }

    public int target() {
        return graph.target(number);
    }

    public boolean isRoot() {
        return source() == graph.superRoot();
    }

    public int word() {
        return graph.edgeWord(number);
    }

    /** Whether it is a reference by declaration; else a word that looks like one. */
    public boolean isDeclared() {
        return graph.isDeclared(number);
    }

    /** The root's name; else the field's, an index in brackets, or what the key of a map is. */
    public String label() {
        int source = source();
        if (source == graph.superRoot()) {
            return graph.roots().get(word()).name().text();
        }
        if (!isDeclared()) {
            return "word " + word();
        }
        Layout layout = graph.type(source).layout();
        if (word() < layout.fixedWords()) {
            return layout.fields().get(word()).name();
        }
        int item = word() - layout.fixedWords();
        return layout.tail() == Layout.Content.MAP_SLOTS ? slotLabel(source, item) : "[" + item + "]";
    }

    private String slotLabel(int source, int item) {
        String key = graph.valueText(graph.word(source, item & ~1));
        return (item & 1) == 0 ? "key " + key : "[" + key + "]";
    }
}
