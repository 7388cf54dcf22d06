package dev.vivarium.inspector.export.hprof;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.export.hprof.ObjectClass.FieldSlot;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Chooses how each object is written: every word of it is a field or an element, so that sizes agree to the byte. An object
 * of few words is an instance of a class for its type and size; attribute tables have a class for each set of names. What
 * is longer is an array of references, and a block of bytes an array of bytes.
 */
final class ClassTable {
    /** Words of the largest object that is written as an instance. */
    private static final int MOST_FIELDS = 64;
    /** Sets of names that get a class of their own. */
    private static final int MOST_SHAPES = 5_000;

    private record Key(String name, int words, List<String> names) {}

    private final HeapGraph graph;
    private final LongSupplier ids;
    private final Map<Key, ObjectClass> instances = new LinkedHashMap<>();
    private final Map<String, ObjectClass> arrays = new LinkedHashMap<>();
    private int shapes;

    ClassTable(HeapGraph graph, LongSupplier ids) {
        this.graph = graph;
        this.ids = ids;
    }

    int words(int id) {
        return graph.blocks(id) * Sizing.BLOCK_WORDS;
    }

    /** Whether an object is a block of bytes. */
    boolean isBytes(int id) {
        Layout layout = graph.type(id).layout();
        return !layout.isObject() && layout.fixedWords() == 0 && layout.tail() == Layout.Content.BYTES;
    }

    /** The class of which an object is an instance; null where it is an array. */
    ObjectClass instanceClass(int id) {
        HeapType type = graph.type(id);
        int words = words(id);
        if (isBytes(id) || words > MOST_FIELDS) {
            return null;
        }
        List<String> names = attributeNames(id, type.layout(), words);
        Key key = new Key(type.name(), words, names);
        ObjectClass known = instances.get(key);
        if (known == null) {
            List<FieldSlot> fields = fields(type.layout(), words, names);
            known = new ObjectClass(ids.getAsLong(), name(type, words, names), fields);
            instances.put(key, known);
        }
        return known;
    }

    /** The class of the array of references as which an object is written. */
    ObjectClass arrayClass(int id) {
        return arrays.computeIfAbsent(
                graph.type(id).name(), name -> new ObjectClass(ids.getAsLong(), name + "[]", List.of()));
    }

    Iterable<ObjectClass> instanceClasses() {
        return instances.values();
    }

    Iterable<ObjectClass> arrayClasses() {
        return arrays.values();
    }

    private static String name(HeapType type, int words, List<String> names) {
        if (!names.isEmpty()) {
            return type.name() + "{"
                    + String.join(
                            ", ", names.stream().filter(name -> !name.isEmpty()).toList()) + "}";
        }
        int leastBlocks = Math.max(1, (type.layout().fixedWords() + Sizing.BLOCK_WORDS - 1) / Sizing.BLOCK_WORDS);
        return words > leastBlocks * Sizing.BLOCK_WORDS ? type.name() + "(" + words + " words)" : type.name();
    }

    private static List<FieldSlot> fields(Layout layout, int words, List<String> names) {
        List<FieldSlot> fields = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            int item = word - layout.fixedWords();
            if (item < 0) {
                fields.add(new FieldSlot(layout.fields().get(word).name(), layout.isReference(word)));
            } else if (!names.isEmpty()) {
                String name = names.get(item / 2);
                fields.add(
                        new FieldSlot(name.isEmpty() ? "[" + item + "]" : item % 2 == 0 ? "key " + name : name, true));
            } else {
                fields.add(new FieldSlot("[" + item + "]", layout.isReference(word)));
            }
        }
        return fields;
    }

    /** The names in a table whose keys are all interned strings, one for each slot; empty where it is no such table. */
    private List<String> attributeNames(int id, Layout layout, int words) {
        if (layout.tail() != Layout.Content.MAP_SLOTS || layout.fixedWords() > 0 || shapes > MOST_SHAPES) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        boolean isNamed = false;
        for (int word = 0; word < words; word += 2) {
            long key = graph.word(id, word);
            boolean isEmpty = key == Value.NULL || !Value.isQstr(key) && !Value.isHeap(key) && !Value.isSmallInt(key);
            if (!isEmpty && !Value.isQstr(key)) {
                return List.of();
            }
            isNamed |= !isEmpty;
            names.add(isEmpty ? "" : name(key));
        }
        shapes += isNamed ? 1 : 0;
        return isNamed ? names : List.of();
    }

    private String name(long key) {
        String quoted = graph.valueText(key);
        return quoted.substring(1, quoted.length() - 1);
    }
}
