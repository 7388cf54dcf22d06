package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.Items;
import dev.vivarium.dap.debugger.Place;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.inspector.graph.Interruption;
import dev.vivarium.object.CellType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.NamedTupleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.SetType;
import dev.vivarium.object.TupleType;
import dev.vivarium.object.TypeType;
import java.util.ArrayList;
import java.util.List;

/** What is inside a value: items of sequences by number, keys and attributes by name. */
final class Children {
    /**
     * A value inside another.
     *
     * @param text what it is where it is no value of its own, but an integer among bytes; else null
     * @param place where it lies; null where that cannot be told
     */
    record Child(String name, long value, String expression, String text, Place place) {}

    private final ObjectSpace space;
    private final Heap heap;
    private final long value;
    private final String expression;
    private final ObjectType type;

    Children(ObjectSpace space, long value, String expression) {
        this.space = space;
        heap = space.heap;
        this.value = value;
        this.expression = expression;
        type = isPython(space, value) ? space.typeOf(value) : null;
    }

    /** Whether a value is a Python object in the heap; a collection meets blocks that are not. */
    static boolean isPython(ObjectSpace space, long value) {
        return Value.isHeap(value)
                && space.heap.isObject(value)
                && !new ObjectDescriber(space).object(value).type().equals("buffer");
    }

    int indexed() {
        return type == null ? 0 : Math.max(0, Items.length(space, value));
    }

    int named() {
        int map = map();
        if (map >= 0) {
            return Maps.used(heap, owner(), map);
        }
        if (type instanceof SetType) {
            return SetType.length(space, value);
        }
        if (type instanceof TupleType) {
            return NamedTupleType.fields(space, value).size();
        }
        return type == CellType.INSTANCE ? 1 : 0;
    }

    /** The word at which the map of a dict, instance, module or class begins; -1 for other objects. */
    private int map() {
        if (type instanceof DictType || type == ModuleType.INSTANCE || isClass()) {
            return DictType.MAP;
        }
        return type == InstanceType.INSTANCE ? InstanceType.MAP : -1;
    }

    private boolean isClass() {
        return type == TypeType.INSTANCE && TypeType.isClass(space, value);
    }

    private long owner() {
        if (isClass()) {
            return heap.load(value, TypeType.LOCALS);
        }
        return type == ModuleType.INSTANCE ? ModuleType.globals(space, value) : value;
    }

    /** The named ones and then, from the {@code start}-th, {@code count} of the numbered ones; 0 for all. */
    List<Child> list(int start, int count) {
        List<Child> children = new ArrayList<>();
        if (indexed() > 0) {
            if (start == 0 && count <= 0) {
                children.addAll(fields());
            }
            int end = count <= 0 ? indexed() : (int) Math.min(indexed(), (long) start + count);
            for (int i = Math.max(0, start); i < end; i++) {
                Interruption.check(i);
                children.add(item(i));
            }
        } else if (map() >= 0) {
            children.addAll(entries(map(), count <= 0 ? Integer.MAX_VALUE : count, start));
        } else if (type instanceof SetType) {
            long[] items = SetType.items(space, value);
            int end = count <= 0 ? items.length : (int) Math.min(items.length, (long) start + count);
            for (int i = Math.max(0, start); i < end; i++) {
                Interruption.check(i);
                children.add(new Child(Integer.toString(i), items[i], null, null, null));
            }
        } else if (type == CellType.INSTANCE) {
            children.add(new Child("content", heap.load(value, CellType.CONTENT), null, null, null));
        }
        return children;
    }

    private Child item(int index) {
        Place place = Place.itemAt(space, value, Value.ofSmallInt(index));
        long item = Items.get(space, value, index);
        String text = item == Value.NULL ? Items.text(space, value, index) : null;
        return new Child(Integer.toString(index), item, inside("[" + index + "]"), text, place);
    }

    /** The fields of a named tuple. */
    private List<Child> fields() {
        List<Child> children = new ArrayList<>();
        List<String> fields = type instanceof TupleType ? NamedTupleType.fields(space, value) : List.of();
        for (int i = 0; i < fields.size(); i++) {
            Place place = Place.attribute(space, value, fields.get(i));
            long item = TupleType.get(space, value, i);
            children.add(new Child(fields.get(i), item, inside("." + fields.get(i)), null, place));
        }
        return children;
    }

    /** The names of a module's dict. */
    List<Child> globals() {
        return entries(DictType.MAP, Integer.MAX_VALUE, 0);
    }

    private List<Child> entries(int map, int most, int skipped) {
        List<Child> entries = new ArrayList<>();
        long owner = owner();
        ObjectDescriber describer = new ObjectDescriber(space);
        int seen = 0;
        for (int slot = Maps.nextFilled(heap, owner, map, 0);
                slot >= 0 && entries.size() < most;
                slot = Maps.nextFilled(heap, owner, map, slot + 1)) {
            Interruption.check(seen);
            if (seen++ < skipped) {
                continue;
            }
            long key = Maps.key(heap, owner, map, slot);
            boolean isAttribute = !(type instanceof DictType) && Value.isQstr(key);
            String text = isAttribute ? space.qstrs.text(Value.qstr(key)) : keyText(describer, key);
            boolean isGlobal = type instanceof DictType && expression == null && Value.isQstr(key);
            Place place = type instanceof DictType
                    ? Place.itemAt(space, value, key)
                    : isAttribute ? Place.attribute(space, value, text) : null;
            entries.add(new Child(
                    isGlobal ? space.qstrs.text(Value.qstr(key)) : text,
                    Maps.value(heap, owner, map, slot),
                    isAttribute ? inside("." + text) : isLiteral(key) ? inside("[" + text + "]") : null,
                    null,
                    place));
        }
        return entries;
    }

    /** A key; tuples written out, for a dict may have many. */
    private String keyText(ObjectDescriber describer, long key) {
        if (!space.isExact(key, TupleType.INSTANCE)) {
            return describer.text(key);
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < TupleType.length(space, key); i++) {
            items.add(keyText(describer, TupleType.get(space, key, i)));
        }
        return "(" + String.join(", ", items) + (items.size() == 1 ? ",)" : ")");
    }

    private static boolean isLiteral(long key) {
        return Value.isQstr(key) || Value.isSmallInt(key);
    }

    private String inside(String suffix) {
        return expression == null ? null : expression + suffix;
    }
}
