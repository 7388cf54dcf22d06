package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.types.Members;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.syntax.ast.ArgumentKind;
import java.util.ArrayList;
import java.util.List;

/** The orders in which classes are searched for an attribute; {@code object}, which all have, is left out. */
final class Linearization {
    private static final int DEEPEST = 20;
    private static final int MOST_CLASSES = 200;

    private Linearization() {}

    /** A class and all above it as CPython searches them (C3); null where something is not known or it has no order. */
    static List<Type> merged(UserClass of, Members members) {
        return merged(of, members, 0);
    }

    private static List<Type> merged(Type type, Members members, int depth) {
        List<Type> bases = bases(type, members);
        if (bases == null || depth > DEEPEST) {
            return null;
        }
        List<List<Type>> orders = new ArrayList<>();
        for (Type base : bases) {
            List<Type> order = merged(base, members, depth + 1);
            if (order == null || order.size() > MOST_CLASSES) {
                return null;
            }
            orders.add(new ArrayList<>(order));
        }
        orders.add(new ArrayList<>(bases));
        List<Type> result = new ArrayList<>(List.of(type));
        orders.removeIf(List::isEmpty);
        while (!orders.isEmpty()) {
            Type next = head(orders);
            if (next == null) {
                return null;
            }
            result.add(next);
            orders.forEach(order -> order.remove(next));
            orders.removeIf(List::isEmpty);
        }
        return result;
    }

    /** The first head that no order has behind another class. */
    private static Type head(List<List<Type>> orders) {
        for (List<Type> order : orders) {
            Type candidate = order.get(0);
            if (orders.stream().noneMatch(other -> other.indexOf(candidate) > 0)) {
                return candidate;
            }
        }
        return null;
    }

    /** A class and all above it as MicroPython searches them: each base with all above it before the next. */
    static List<Type> depthFirst(UserClass of, Members members) {
        List<Type> order = new ArrayList<>();
        addDepthFirst(of, members, order, 0);
        return order;
    }

    private static void addDepthFirst(Type type, Members members, List<Type> order, int depth) {
        if (depth > DEEPEST || order.size() > MOST_CLASSES) {
            return;
        }
        order.add(type);
        List<Type> bases = bases(type, members);
        if (bases != null) {
            bases.forEach(base -> addDepthFirst(base, members, order, depth + 1));
        }
    }

    /** Null where a base is not known. */
    private static List<Type> bases(Type type, Members members) {
        if (!(type instanceof UserClass of)) {
            return List.of();
        }
        List<Type> bases = members.bases(of);
        boolean known = bases.stream().allMatch(base -> base instanceof UserClass || base instanceof BuiltinClass)
                && bases.size() == of.definition().arguments().size()
                && of.definition().arguments().stream()
                        .allMatch(argument -> argument.kind() == ArgumentKind.POSITIONAL);
        return known
                ? bases.stream()
                        .filter(base -> !(base instanceof BuiltinClass builtin)
                                || !builtin.type().name().equals("object"))
                        .toList()
                : null;
    }
}
