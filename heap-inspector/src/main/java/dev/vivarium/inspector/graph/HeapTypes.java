package dev.vivarium.inspector.graph;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Shapes;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Builtin;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.capture.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The types that occur in a snapshot, numbered as they are found, and the type of each object. */
final class HeapTypes {
    private static final HeapType UNKNOWN = new HeapType("unknown", Value.NULL, Shapes.UNDECLARED);
    private static final HeapType WEAKREF_MAP =
            new HeapType(WeakrefLayouts.MAP_TABLE.name(), Value.NULL, WeakrefLayouts.MAP_TABLE);
    /** The word of a type object that holds flags and, above them, the name's number. */
    private static final int FLAGS_AND_NAME = 1;

    private static final int NAME_SHIFT = 16;

    private final Snapshot snapshot;
    private final Memory memory;
    private final DeclaredLayouts declared;
    private final List<HeapType> types = new ArrayList<>(List.of(UNKNOWN, WEAKREF_MAP));
    /** By layout, then by type word: an array may have one of two layouts, and many types have the same. */
    private final Map<Layout, Map<Long, Integer>> numbers = new IdentityHashMap<>();

    private final Map<Layout, String> blockNames = new IdentityHashMap<>();
    private final int[] ofObject;

    HeapTypes(Snapshot snapshot, ObjectIndex index) {
        this.snapshot = snapshot;
        memory = snapshot.memory();
        declared = new DeclaredLayouts(snapshot.names());
        long[] roots = snapshot.roots().stream().mapToLong(NamedRoot::word).toArray();
        Shapes shapes = Shapes.of(memory, declared, roots);
        ofObject = new int[index.count()];
        for (int id = 0; id < ofObject.length; id++) {
            Interruption.check(id);
            long address = Value.addressOfBlock(index.head(id));
            Layout layout = shapes.of(address);
            ofObject[id] = layout == null || layout == Shapes.UNDECLARED ? 0 : number(layout, memory.load(address, 0));
        }
        int table = index.at(snapshot.names().weakrefTable());
        if (table >= 0) {
            ofObject[table] = 1;
        }
        nameBlocks();
    }

    List<HeapType> all() {
        return List.copyOf(types);
    }

    /** The number of the type of each object. */
    int[] ofObjects() {
        return ofObject;
    }

    private int number(Layout layout, long firstWord) {
        long word = layout.isObject() ? firstWord : Value.NULL;
        return numbers.computeIfAbsent(layout, key -> new HashMap<>()).computeIfAbsent(word, key -> add(layout, word));
    }

    private int add(Layout layout, long word) {
        types.add(new HeapType(layout.isObject() ? typeName(word) : layout.name(), word, layout));
        noteBlocks(layout.name(), layout);
        return types.size() - 1;
    }

    private void noteBlocks(String owner, Layout layout) {
        for (Field field : layout.fields()) {
            if (field.block() != null && blockNames.putIfAbsent(field.block(), owner + "." + field.name()) == null) {
                noteBlocks(field.block().name(), field.block());
            }
        }
    }

    private void nameBlocks() {
        types.replaceAll(type -> type.isPython()
                ? type
                : new HeapType(blockNames.getOrDefault(type.layout(), type.name()), Value.NULL, type.layout()));
    }

    private String typeName(long word) {
        return declared.isClass(memory, word)
                ? className(snapshot, word)
                : snapshot.names().builtins().of(word).map(Builtin::name).orElse("?");
    }

    /** The name of a type object. */
    static String className(Snapshot snapshot, long type) {
        long name = snapshot.memory().load(type, FLAGS_AND_NAME) >>> NAME_SHIFT;
        byte[][] interned = snapshot.names().interned();
        return name < interned.length
                ? PrintableText.of(new String(interned[(int) name], StandardCharsets.UTF_8))
                : "?";
    }
}
