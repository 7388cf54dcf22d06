package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.Union;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomTable;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.FunctionDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes of types and modules. */
public final class Members {
    private static final int DEEPEST_INHERITANCE = 50;

    private final Inference inference;

    Members(Inference inference) {
        this.inference = inference;
    }

    /** The attribute of a name; null where there is none or nothing is known. */
    public Member find(Type type, String name) {
        if (type instanceof Union union) {
            return findInAll(union, name);
        }
        if (type instanceof UserInstance instance) {
            return findInClass(instance.of(), instance, name, 0);
        } else if (type instanceof UserClass of) {
            return findInClass(of, null, name, 0);
        } else if (type instanceof BuiltinInstance instance && instance.type() != null) {
            return findInBuiltin(instance.type(), instance, name);
        } else if (type instanceof BuiltinClass of) {
            return findInBuiltin(of.type(), null, name);
        } else if (type instanceof BuiltinModule module) {
            return row(module.module().table().find(name), null);
        } else if (type instanceof UserModule module) {
            Symbol symbol = Bindings.of(module.document()).module().own(name);
            return symbol == null
                    ? inference.stars().find(module.document(), name)
                    : moduleMember(module.document(), symbol);
        }
        return null;
    }

    private static Member row(Row row, Type receiver) {
        return row == null ? null : new Member(row.name(), () -> typeOf(row, receiver), List.of(), row);
    }

    private static Member findInBuiltin(ObjectType type, Type receiver, String name) {
        for (ObjectType each = type; each != null; each = each.base()) {
            Row row = each.table().find(name);
            if (row != null) {
                return row(row, receiver);
            }
        }
        return null;
    }

    private Member findInClass(UserClass of, UserInstance receiver, String name, int depth) {
        if (depth > DEEPEST_INHERITANCE) {
            return null;
        }
        Document document = of.document();
        List<ClassAttributes.Binding> assigned = receiver == null
                ? null
                : ClassAttributes.of(document, of.definition()).get(name);
        Symbol symbol = Bindings.of(document).scopeOf(of.definition()).own(name);
        if (assigned != null && !isProperty(symbol)) {
            return selfAttribute(document, name, assigned);
        }
        if (symbol != null) {
            return classMember(of, receiver, symbol);
        }
        for (Type base : bases(of)) {
            Member inherited = null;
            if (base instanceof UserClass user) {
                inherited = findInClass(user, receiver, name, depth + 1);
            } else if (base instanceof BuiltinClass builtin) {
                inherited = findInBuiltin(builtin.type(), receiver, name);
            }
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private Member findInAll(Union union, String name) {
        List<Member> found = new ArrayList<>();
        for (Type member : union.members()) {
            Member here = find(member, name);
            if (here != null) {
                found.add(here);
            }
        }
        if (found.size() < 2) {
            return found.isEmpty() ? null : found.get(0);
        }
        List<Place> places = found.stream().flatMap(m -> m.places().stream()).toList();
        return new Member(
                name,
                () -> Types.union(found.stream().map(m -> m.type().get()).toList()),
                places,
                found.get(0).row());
    }

    /** All attributes, nearest definition first. */
    public Collection<Member> of(Type type) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Type each : type.members()) {
            all(each).forEach(members::putIfAbsent);
        }
        return members.values();
    }

    private Map<String, Member> all(Type type) {
        Map<String, Member> members = new LinkedHashMap<>();
        if (type instanceof UserInstance instance) {
            addUserClass(members, instance.of(), instance, 0);
        } else if (type instanceof UserClass of) {
            addUserClass(members, of, null, 0);
        } else if (type instanceof BuiltinInstance instance && instance.type() != null) {
            addBuiltinType(members, instance.type(), instance);
        } else if (type instanceof BuiltinClass of) {
            addBuiltinType(members, of.type(), null);
        } else if (type instanceof BuiltinModule module) {
            addRows(members, module.module(), null);
        } else if (type instanceof UserModule module) {
            addModule(members, module.document());
        }
        return members;
    }

    // Built in

    private void addBuiltinType(Map<String, Member> members, ObjectType type, Type receiver) {
        for (ObjectType each = type; each != null; each = each.base()) {
            addRows(members, each, receiver);
        }
    }

    private void addRows(Map<String, Member> members, RomTable table, Type receiver) {
        for (Row row : table.rows()) {
            members.putIfAbsent(row.name(), row(row, receiver));
        }
    }

    static Type typeOf(Row row, Type receiver) {
        if (row instanceof BuiltinTable.Function function) {
            return new BuiltinFunction(function.function(), receiver);
        } else if (row instanceof BuiltinTable.Alias alias && alias.object() instanceof ObjectType type) {
            return new BuiltinClass(type);
        }
        return row == null
                ? Type.UNKNOWN
                : ModuleTables.constantTypeName(row).map(Types::instance).orElse(Type.UNKNOWN);
    }

    // Of the workspace

    private void addModule(Map<String, Member> members, Document document) {
        Scope scope = Bindings.of(document).module();
        for (Symbol symbol : scope.symbols()) {
            members.putIfAbsent(symbol.name(), moduleMember(document, symbol));
        }
        inference.stars().addTo(members, document);
    }

    private Member moduleMember(Document document, Symbol symbol) {
        return new Member(symbol.name(), () -> inference.symbol(document, symbol), places(document, symbol), null);
    }

    private Member classMember(UserClass of, UserInstance receiver, Symbol symbol) {
        Document document = of.document();
        return new Member(
                symbol.name(),
                () -> bind(inference.symbol(document, symbol), receiver, of),
                places(document, symbol),
                null);
    }

    private static List<Place> places(Document document, Symbol symbol) {
        return symbol.bindings().stream()
                .map(binding -> new Place(document, binding.span(), binding.node()))
                .toList();
    }

    private void addUserClass(Map<String, Member> members, UserClass of, UserInstance receiver, int depth) {
        if (depth > DEEPEST_INHERITANCE) {
            return;
        }
        Document document = of.document();
        ClassDefinition definition = of.definition();
        Scope scope = Bindings.of(document).scopeOf(definition);
        if (receiver != null) {
            ClassAttributes.of(document, definition).forEach((name, bindings) -> {
                if (!isProperty(scope.own(name))) {
                    members.putIfAbsent(name, selfAttribute(document, name, bindings));
                }
            });
        }
        for (Symbol symbol : scope.symbols()) {
            members.putIfAbsent(symbol.name(), classMember(of, receiver, symbol));
        }
        for (Type base : bases(of)) {
            if (base instanceof UserClass user) {
                addUserClass(members, user, receiver, depth + 1);
            } else if (base instanceof BuiltinClass builtin) {
                addBuiltinType(members, builtin.type(), receiver);
            }
        }
    }

    /** Whether assigning to the attribute calls a function of the class. */
    private static boolean isProperty(Symbol symbol) {
        return symbol != null
                && symbol.bindings().stream()
                        .anyMatch(binding -> binding.node() instanceof FunctionDefinition function
                                && isDecorated(function, "property"));
    }

    private Member selfAttribute(Document document, String name, List<ClassAttributes.Binding> bindings) {
        List<Place> places = bindings.stream()
                .map(binding -> new Place(document, binding.name().span(), binding.binder()))
                .toList();
        return new Member(name, () -> inference.attributeBindings(document, bindings), places, null);
    }

    /** The base classes as they are written. */
    public List<Type> bases(UserClass of) {
        List<Type> bases = new ArrayList<>();
        for (Argument argument : of.definition().arguments()) {
            if (argument.kind() == ArgumentKind.POSITIONAL) {
                bases.addAll(inference.typeOf(of.document(), argument.value()).members());
            }
        }
        return bases;
    }

    /** What reading a class attribute gives: functions become methods, properties are called. */
    private Type bind(Type attribute, UserInstance receiver, UserClass of) {
        if (receiver != null && attribute instanceof Union) {
            // A property and its setter.
            for (Type each : attribute.members()) {
                if (each instanceof UserFunction getter && isDecorated(getter.definition(), "property")) {
                    return bind(getter, receiver, of);
                }
            }
        }
        if (!(attribute instanceof UserFunction function)) {
            return attribute;
        }
        if (isDecorated(function.definition(), "staticmethod")) {
            return function;
        } else if (isDecorated(function.definition(), "classmethod")) {
            return new UserFunction(function.document(), function.definition(), of);
        } else if (receiver == null) {
            return function;
        }
        UserFunction method = new UserFunction(function.document(), function.definition(), receiver);
        return isDecorated(function.definition(), "property")
                ? inference.calls().result(method)
                : method;
    }

    static boolean isDecorated(FunctionDefinition function, String name) {
        for (Decorator decorator : function.decorators()) {
            if (decorator.name() != null && decorator.name().text().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
