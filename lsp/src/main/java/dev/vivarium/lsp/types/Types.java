package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.Union;
import dev.vivarium.object.BuiltinTable.Alias;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes types. */
final class Types {
    /** More alternatives than this say nothing. */
    private static final int MOST_MEMBERS = 8;

    private Types() {}

    /** An instance of a built-in type by name; unknown where there is no such type. */
    public static Type instance(String name, Type... arguments) {
        if (name.equals("None") || name.equals("NoneType")) {
            return Type.NONE;
        }
        ObjectType type = builtinType(name);
        boolean nameless = name.equals("iterator") || name.equals("ellipsis");
        return type == null && !nameless ? Type.UNKNOWN : new BuiltinInstance(name, type, List.of(arguments));
    }

    /** The built-in type of a name in {@code builtins} or, failing that, in any module; null where there is none. */
    static ObjectType builtinType(String name) {
        ObjectType found = typeOf(ModuleTables.builtin(name));
        if (found != null) {
            return found;
        }
        found = OfModules.TYPES.get(name);
        return found != null ? found : ModuleTables.namelessType(name);
    }

    /** The types that modules other than {@code builtins} have; read when first asked for. */
    private static final class OfModules {
        static final Map<String, ObjectType> TYPES = new HashMap<>();

        static {
            for (String module : ModuleTables.moduleNames()) {
                for (Row row : ModuleTables.module(module).rows()) {
                    if (typeOf(row) != null) {
                        TYPES.putIfAbsent(row.name(), typeOf(row));
                    }
                }
            }
        }
    }

    private static ObjectType typeOf(Row row) {
        return row instanceof Alias alias && alias.object() instanceof ObjectType type ? type : null;
    }

    public static Type union(Type... types) {
        return union(List.of(types));
    }

    /** One of several types. Where one of them is unknown the others still say what may be there. */
    public static Type union(Collection<Type> types) {
        Set<Type> members = new LinkedHashSet<>();
        for (Type type : types) {
            type.members().stream().filter(Type::isKnown).forEach(members::add);
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            return Type.UNKNOWN;
        }
        List<Type> merged = merge(members);
        return merged.size() == 1 ? merged.get(0) : new Union(merged);
    }

    /** Containers of one type become one container of all that they hold. */
    private static List<Type> merge(Set<Type> members) {
        List<Type> merged = new ArrayList<>();
        for (Type member : members) {
            int same = indexOfSameContainer(merged, member);
            if (same < 0) {
                merged.add(member);
                continue;
            }
            BuiltinInstance first = (BuiltinInstance) merged.get(same);
            BuiltinInstance second = (BuiltinInstance) member;
            List<Type> held = new ArrayList<>();
            for (int i = 0; i < first.arguments().size(); i++) {
                held.add(union(first.arguments().get(i), second.arguments().get(i)));
            }
            merged.set(same, new BuiltinInstance(first.name(), first.type(), held));
        }
        return merged;
    }

    private static int indexOfSameContainer(List<Type> types, Type candidate) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) instanceof BuiltinInstance known
                    && candidate instanceof BuiltinInstance other
                    && known.name().equals(other.name())
                    && known.arguments().size() == other.arguments().size()) {
                return i;
            }
        }
        return -1;
    }

    /** The {@code index}-th of what a container is known to hold. */
    static Type argument(Type type, int index) {
        return type instanceof BuiltinInstance instance
                        && index < instance.arguments().size()
                ? instance.arguments().get(index)
                : Type.UNKNOWN;
    }
}
