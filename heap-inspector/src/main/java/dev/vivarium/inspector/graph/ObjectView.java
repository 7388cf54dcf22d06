package dev.vivarium.inspector.graph;

import dev.vivarium.vm.CodePosition;
import java.util.List;

/**
 * One object of a heap graph.
 *
 * @param id its number in the graph
 */
public record ObjectView(HeapGraph graph, int id) {
    public long address() {
        return graph.address(id);
    }

    public int birth() {
        return graph.birth(id);
    }

    /** Where it was born, then what called it; empty where it is not known. */
    public List<CodePosition> born() {
        return graph.born(id);
    }

    public HeapType type() {
        return graph.type(id);
    }

    public long bytes() {
        return graph.bytes(id);
    }

    /** What it is, in a few words: {@code list of 3}, {@code function main}, {@code 'a str'}. */
    public String text() {
        return graph.text(id);
    }

    public List<EdgeView> outgoing() {
        return graph.outgoing(id);
    }

    public List<EdgeView> incoming() {
        return graph.incoming(id);
    }
}
