package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Layout.Content;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Builtin;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.capture.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that occur in a snapshot, numbered as they are found. */
final class HeapTypes {
    /** What nothing declared owns and no type word describes. */
    static final int UNKNOWN = 0;

    /** Raw code has no type word: index, bytecode, children, constants. */
    private static final Layout RAW_CODE = new Layout(
            "code",
            List.of(
                    new Field(0, "index", Field.Kind.RAW),
                    new Field(1, "bytecode", Field.Kind.BUFFER),
                    new Field(2, "children", Field.Kind.VALUE),
                    new Field(3, "constants", Field.Kind.VALUE)),
            Content.NOTHING,
            Content.BYTES);

    private final Snapshot snapshot;
    private final Memory memory;
    private final long typeOfTypes;
    private final List<HeapType> types = new ArrayList<>();
    private final Map<Long, Integer> ofWord = new HashMap<>();
    private final Map<String, Integer> ofPart = new HashMap<>();
    private long lastWord;
    private int lastType = -1;

    HeapTypes(Snapshot snapshot) {
        this.snapshot = snapshot;
        typeOfTypes = snapshot.names().typeOfTypes();
        memory = snapshot.memory();
        types.add(new HeapType("unknown", Value.NULL, null, Content.NOTHING));
    }

    List<HeapType> all() {
        return List.copyOf(types);
    }

    HeapType get(int type) {
        return types.get(type);
    }

    /** The type that a type word names, or {@link #UNKNOWN}. */
    int ofWord(long word) {
        if (word != lastWord || lastType < 0) {
            lastType = ofWord.computeIfAbsent(word, this::find);
            lastWord = word;
        }
        return lastType;
    }

    private int find(long word) {
        Optional<Builtin> builtin = snapshot.names().builtins().of(isClass(word) ? memory.load(word, 2) : word);
        if (builtin.isEmpty()
                || builtin.get().kind() != Builtin.Kind.TYPE
                || builtin.get().layout() == null) {
            return UNKNOWN;
        }
        String name = isClass(word) ? className(word) : builtin.get().name();
        return add(new HeapType(name, word, builtin.get().layout(), Content.NOTHING));
    }

    private int add(HeapType type) {
        types.add(type);
        return types.size() - 1;
    }

    /** Whether a word is the address of a type object. */
    boolean isClass(long word) {
        return memory.isObject(word) && memory.load(word, 0) == typeOfTypes;
    }

    String className(long type) {
        long name = memory.load(type, 1) >>> 16;
        byte[][] interned = snapshot.names().interned();
        return name < interned.length
                ? PrintableText.of(new String(interned[(int) name], StandardCharsets.UTF_8))
                : "?";
    }

    /** The type of a buffer that a field owns. */
    int ofBuffer(Layout owner, Field field) {
        return part(owner.name() + "." + field.name(), owner.buffer());
    }

    /** The table of the weakref map. */
    int weakrefTable() {
        return part("weakref map", Content.MAP_SLOTS);
    }

    /** A block of values that belongs to raw code or a module. */
    int ofValues(String name) {
        return part(name, Content.VALUES);
    }

    int ofBytes(String name) {
        return part(name, Content.BYTES);
    }

    private int part(String name, Content content) {
        return ofPart.computeIfAbsent(name, key -> add(new HeapType(name, Value.NULL, null, content)));
    }

    int rawCode() {
        return ofPart.computeIfAbsent(
                "raw code", key -> add(new HeapType("raw code", Value.NULL, RAW_CODE, Content.NOTHING)));
    }
}
