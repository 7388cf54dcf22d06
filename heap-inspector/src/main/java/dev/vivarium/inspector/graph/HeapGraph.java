package dev.vivarium.inspector.graph;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Births;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.vm.CodePosition;
import java.util.AbstractList;
import java.util.List;

/**
 * A heap as a graph. Objects are numbered from 0 in address order; the number after the last stands for all roots
 * together. An edge is a word of its source that names the start of its target, as the collector follows it; edges are
 * numbered in the order of their sources and words, the roots' last.
 */
public final class HeapGraph {
    private final Snapshot snapshot;
    private final Memory memory;
    private final ObjectIndex index;
    private final List<HeapType> types;
    private final int[] typeOf;
    private final EdgeTable edges;
    private final ObjectText texts;

    private HeapGraph(Snapshot snapshot) {
        this.snapshot = snapshot;
        memory = snapshot.memory();
        index = new ObjectIndex(memory);
        HeapTypes found = new HeapTypes(snapshot, index);
        typeOf = found.ofObjects();
        types = found.all();
        edges = new EdgeTable(memory, index, types, typeOf, snapshot.roots());
        texts = new ObjectText(this);
    }

    public static HeapGraph of(Snapshot snapshot) {
        return new HeapGraph(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    // Objects

    public int objectCount() {
        return index.count();
    }

    /** The number that stands for all roots: one more than the last object's. */
    public int superRoot() {
        return index.count();
    }

    public long address(int id) {
        return Value.addressOfBlock(index.head(id));
    }

    /** The object that starts at {@code value}, or -1. */
    public int idAt(long value) {
        return index.at(value);
    }

    /** The object that starts at or contains {@code address}, or -1. */
    public int idContaining(long address) {
        return index.containing(address);
    }

    /** Bytes, whole blocks. */
    public long bytes(int id) {
        return (long) blocks(id) * Sizing.BLOCK_BYTES;
    }

    public int blocks(int id) {
        return memory.planes().chainLength(index.head(id));
    }

    /** Tells apart objects that had the same address one after the other. */
    public int birth(int id) {
        return memory.births()[index.head(id)];
    }

    /** The number of the site where the object was born, see {@link Births#tree}; 0 where it is not known. */
    public int site(int id) {
        return snapshot.births().site(index.head(id));
    }

    /** How many objects of its size were born at its site before it; says something where births are counted. */
    public int ordinal(int id) {
        return snapshot.births().ordinal(index.head(id));
    }

    /** Where the object was born, then what called it; empty where it is not known. */
    public List<CodePosition> born(int id) {
        return snapshot.births().stack(index.head(id));
    }

    /** Whether a collection in progress has marked the object. */
    public boolean isMarked(int id) {
        return memory.planes().isMarked(index.head(id));
    }

    public boolean hasFinaliser(int id) {
        return memory.planes().hasFinaliser(index.head(id));
    }

    public boolean hasWeakref(int id) {
        return memory.planes().hasWeakref(index.head(id));
    }

    /** A word of an object. */
    public long word(int id, int word) {
        return memory.words()[index.head(id) * Sizing.BLOCK_WORDS + word];
    }

    public BlockPlanes planes() {
        return memory.planes();
    }

    // Types

    /** The types that occur; an object names its own by its number in this list. */
    public List<HeapType> types() {
        return types;
    }

    public int typeIndex(int id) {
        return typeOf[id];
    }

    public HeapType type(int id) {
        return types.get(typeOf[id]);
    }

    /** What an object is, in a few words. */
    public String text(int id) {
        return texts.of(address(id));
    }

    /** What a word in a place of a value is, in a few words. */
    public String valueText(long word) {
        return texts.of(word);
    }

    public ObjectView object(int id) {
        return new ObjectView(this, id);
    }

    public List<ObjectView> objects() {
        return new AbstractList<>() {
            @Override
            public ObjectView get(int id) {
                return object(id);
            }

            @Override
            public int size() {
                return objectCount();
            }
        };
    }

    // Edges

    public int edgeCount() {
        return edges.targets.length;
    }

    /** The first edge of each object and of {@link #superRoot}, then the number of edges; not to be modified. */
    public int[] edgeStarts() {
        return edges.starts;
    }

    /** The target of each edge; not to be modified. */
    public int[] edgeTargets() {
        return edges.targets;
    }

    /** The first edge of an object or of {@link #superRoot}. */
    public int firstEdge(int source) {
        return edges.starts[source];
    }

    /** One past the last edge of an object or of {@link #superRoot}. */
    public int endEdge(int source) {
        return edges.starts[source + 1];
    }

    public int target(int edge) {
        return edges.targets[edge];
    }

    /** The object, or {@link #superRoot}, that an edge comes from. */
    public int source(int edge) {
        return edges.source(edge);
    }

    /** The word of the source that names the target; of the roots' edges, the number of the root. */
    public int edgeWord(int edge) {
        return edges.words[edge] >>> 1;
    }

    /** Whether the source's layout says that the word holds a reference; else the word only looks like one. */
    public boolean isDeclared(int edge) {
        return (edges.words[edge] & 1) != 0;
    }

    public EdgeView edge(int edge) {
        return new EdgeView(this, edge);
    }

    /** The edges of an object or of {@link #superRoot}. */
    public List<EdgeView> outgoing(int source) {
        return views(firstEdge(source), endEdge(source) - firstEdge(source), false);
    }

    /** The number of edges that lead to an object. */
    public int incomingCount(int target) {
        return edges.incomingStarts()[target + 1] - edges.incomingStarts()[target];
    }

    /** The edges that lead to an object, in ascending order; the roots' are the last. */
    public int incomingEdge(int target, int number) {
        return edges.incomingEdges()[edges.incomingStarts()[target] + number];
    }

    public List<EdgeView> incoming(int target) {
        return views(edges.incomingStarts()[target], incomingCount(target), true);
    }

    private List<EdgeView> views(int first, int count, boolean incoming) {
        return new AbstractList<>() {
            @Override
            public EdgeView get(int at) {
                return edge(incoming ? edges.incomingEdges()[first + at] : first + at);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /** The roots that name an object, in the order in which a collection visits them. */
    public List<NamedRoot> roots() {
        return snapshot.roots();
    }
}
