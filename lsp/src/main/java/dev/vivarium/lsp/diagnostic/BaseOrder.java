package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Members;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Classes with several bases in which MicroPython, which goes through each base to its end before the next, comes to
 * another method than CPython, which comes to a shared base last.
 */
final class BaseOrder implements NodeRule {
    private static final String CODE = "base-order";

    /** Built-in types that print themselves, and whose {@code __str__} in CPython is only that of {@code object}. */
    private static final Set<String> PRINT_THEMSELVES =
            Set.of("list", "dict", "set", "frozenset", "tuple", "bytes", "bytearray", "int", "float", "deque");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ClassDefinition.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        ClassDefinition definition = (ClassDefinition) node;
        if (definition.arguments().size() < 2) {
            return;
        }
        Members members = findings.inference().members();
        UserClass of = new UserClass(document, definition);
        List<Type> merged = Linearization.merged(of, members);
        if (merged == null) {
            return;
        }
        String problem = printing(merged);
        for (String name : names(merged)) {
            problem = problem == null ? difference(of, name, merged, members) : problem;
        }
        if (problem != null) {
            findings.warn(definition.name().span(), CODE, problem);
        }
    }

    private static Set<String> names(List<Type> classes) {
        Set<String> names = new LinkedHashSet<>();
        for (Type type : classes) {
            if (type instanceof UserClass user) {
                Bindings.of(user.document()).scopeOf(user.definition()).symbols().stream()
                        .map(Symbol::name)
                        .filter(name -> !name.startsWith("__") || name.endsWith("__"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Follows the calls from one method to the next of its name, as both do; null where they are the same. */
    private static String difference(UserClass of, String name, List<Type> merged, Members members) {
        int position = owner(merged, 0, name);
        List<Type> deep = Linearization.depthFirst(of, members);
        int deepPosition = owner(deep, 0, name);
        while (position >= 0 && merged.get(position) instanceof UserClass expected) {
            Type taken = deepPosition < 0 ? null : deep.get(deepPosition);
            if (!expected.equals(taken)) {
                return "MicroPython takes the bases one after the other, each with its own bases: '" + name + "' of '"
                        + expected.definition().name().text() + "' is passed over"
                        + (taken instanceof UserClass user
                                ? " for that of '" + user.definition().name().text() + "'"
                                : "");
            }
            if (!asksNext(expected, name)) {
                return null;
            }
            position = owner(merged, position + 1, name);
            deep = Linearization.depthFirst(expected, members);
            deepPosition = owner(deep, 1, name);
        }
        return null;
    }

    private static int owner(List<Type> classes, int from, String name) {
        for (int i = from; i < classes.size(); i++) {
            boolean has = classes.get(i) instanceof UserClass user
                    ? own(user, name) != null
                    : classes.get(i) instanceof BuiltinClass builtin
                            && builtin.type().table().find(name) != null;
            if (has) {
                return i;
            }
        }
        return -1;
    }

    private static Symbol own(UserClass of, String name) {
        return Bindings.of(of.document()).scopeOf(of.definition()).own(name);
    }

    /** Whether the method calls {@code super()}'s of its name. */
    private static boolean asksNext(UserClass of, String name) {
        return own(of, name).bindings().stream()
                .anyMatch(binding ->
                        binding.node() instanceof FunctionDefinition method && asksNext(method.body(), name));
    }

    private static boolean asksNext(Node node, String name) {
        boolean[] found = {
            node instanceof Attribute attribute
                    && attribute.name().text().equals(name)
                    && attribute.value() instanceof Call call
                    && call.function() instanceof Name function
                    && function.text().equals("super")
        };
        node.forEachChild(child -> found[0] = found[0] || asksNext(child, name));
        return found[0];
    }

    /** A built-in base before the one that has {@code __str__}. */
    private static String printing(List<Type> merged) {
        String builtin = null;
        for (Type type : merged) {
            if (type instanceof BuiltinClass of
                    && PRINT_THEMSELVES.contains(of.type().name())) {
                builtin = builtin == null ? of.type().name() : builtin;
            } else if (type instanceof UserClass user && own(user, "__str__") != null) {
                return builtin == null
                        ? null
                        : "'__str__' of '" + user.definition().name().text() + "' is passed over: '" + builtin
                                + "', a base before it, prints itself";
            }
        }
        return null;
    }
}
