package dev.vivarium.dap.variables;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomObject;
import dev.vivarium.object.TupleType;
import dev.vivarium.object.TypeType;
import java.util.Map;
import java.util.TreeMap;

/** The names behind a dot: what an object has itself, and what its class and that one's bases give it. */
public final class MemberNames {
    /** What a name stands for, as far as clients have a picture for it. */
    public enum Kind {
        ATTRIBUTE,
        METHOD,
        FUNCTION,
        CLASS,
        MODULE
    }

    private static final int MOST_BASES = 100;

    private final ObjectSpace space;
    private final Map<String, Kind> found = new TreeMap<>();
    private int bases;

    private MemberNames(ObjectSpace space) {
        this.space = space;
    }

    /** Of an object; nothing runs for it and nothing is allocated. */
    public static Map<String, Kind> of(ObjectSpace space, long value) {
        MemberNames names = new MemberNames(space);
        names.addOwn(value);
        if (Value.isRom(value)) {
            RomObject object = Rom.object(value);
            if (object instanceof NativeModule module) {
                names.add(module.rows(), Kind.FUNCTION);
            } else if (object instanceof ObjectType type) {
                names.add(type.rows(), Kind.METHOD);
            }
        }
        names.addClass(TypeType.isType(space, value) ? value : space.typeValueOf(value));
        return names.found;
    }

    private void addOwn(long value) {
        new Children(space, value, "")
                .list(0, 0).stream()
                        .filter(child ->
                                child.expression() != null && child.expression().startsWith("."))
                        .forEach(child ->
                                found.putIfAbsent(child.expression().substring(1), kind(space, child.value())));
    }

    private void addClass(long type) {
        if (type == Value.NULL || bases++ > MOST_BASES) {
            return;
        }
        if (Value.isRom(type)) {
            if (Rom.object(type) instanceof ObjectType builtin) {
                add(builtin.rows(), Kind.METHOD);
            }
            return;
        }
        addOwn(type);
        long parent = TypeType.parent(space, type);
        if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
            for (int i = 0; i < TupleType.length(space, parent); i++) {
                addClass(TupleType.get(space, parent, i));
            }
        } else {
            addClass(parent);
        }
    }

    private void add(Iterable<BuiltinTable.Row> rows, Kind ofFunctions) {
        for (BuiltinTable.Row row : rows) {
            found.putIfAbsent(row.name(), kind(row, ofFunctions));
        }
    }

    /** Of a builtin. */
    public static Kind kind(BuiltinTable.Row row) {
        return kind(row, Kind.FUNCTION);
    }

    private static Kind kind(BuiltinTable.Row row, Kind ofFunctions) {
        if (row instanceof BuiltinTable.Function) {
            return ofFunctions;
        }
        return row instanceof BuiltinTable.Alias alias && alias.object() instanceof ObjectType
                ? Kind.CLASS
                : Kind.ATTRIBUTE;
    }

    private static Kind kind(ObjectSpace space, long value) {
        if (value == Value.NULL) {
            return Kind.ATTRIBUTE;
        }
        String type = Value.isHeap(value) && !Children.isPython(space, value) ? "" : space.typeName(value);
        return switch (type) {
            case "function", "generator", "closure", "bound_method" -> Kind.FUNCTION;
            case "type" -> Kind.CLASS;
            case "module" -> Kind.MODULE;
            default -> Kind.ATTRIBUTE;
        };
    }
}
