package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import java.util.List;
import java.util.Set;

/** Classes that do in CPython what they do not do in MicroPython. */
final class ClassDifferences implements NodeRule {
    private static final Set<String> IGNORED_METHODS = Set.of(
            "__init_subclass__",
            "__class_getitem__",
            "__getattribute__",
            "__instancecheck__",
            "__subclasscheck__",
            "__format__",
            "__bytes__",
            "__index__",
            "__missing__",
            "__round__",
            "__trunc__",
            "__floor__",
            "__ceil__",
            "__length_hint__",
            "__fspath__");

    /** Built-in types whose instances are there only once {@code super().__init__()} has been called. */
    private static final Set<String> EMPTY_UNTIL_INITIALISED =
            Set.of("list", "dict", "set", "frozenset", "tuple", "str", "bytes", "bytearray", "int", "float", "deque");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ClassDefinition.class, Attribute.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Attribute attribute) {
            superProperty(document, attribute, findings);
            return;
        }
        ClassDefinition definition = (ClassDefinition) node;
        List<Type> bases = findings.inference().members().bases(new UserClass(document, definition));
        for (Argument argument : definition.arguments()) {
            if (argument.kind() == ArgumentKind.KEYWORD) {
                findings.report(Finding.error(
                        argument.span(), "class-keyword", "TypeError: a class statement takes no keyword arguments"));
            }
        }
        for (Statement statement : definition.body().statements()) {
            if (statement instanceof FunctionDefinition method) {
                method(method, bases, findings);
            }
        }
        privateNames(document, definition, bases, findings);
    }

    private static void method(FunctionDefinition method, List<Type> bases, Findings findings) {
        String name = method.name().text();
        if (IGNORED_METHODS.contains(name)) {
            findings.warn(
                    method.name().span(), "special-method-ignored", "MicroPython never calls " + name + " of a class");
        }
        boolean isInit = name.equals("__init__") && !method.parameters().isEmpty();
        if (isInit && bases.stream().anyMatch(ClassDifferences::isEmptyAtFirst) && !callsInit(method.body())) {
            findings.warn(
                    method.name().span(),
                    "native-base-init",
                    "the built-in part of the object is not there until super().__init__() is called");
        }
    }

    private static boolean isEmptyAtFirst(Type base) {
        return base instanceof BuiltinClass of
                && EMPTY_UNTIL_INITIALISED.contains(of.type().name());
    }

    private static boolean callsInit(Node node) {
        boolean[] found = {
            node instanceof Attribute attribute && attribute.name().text().equals("__init__")
        };
        node.forEachChild(child -> found[0] |= callsInit(child));
        return found[0];
    }

    /** MicroPython does not put the class into names with two underscores, so base and subclass share them. */
    private static void privateNames(
            Document document, ClassDefinition definition, List<Type> bases, Findings findings) {
        UserInstance self = new UserInstance(new UserClass(document, definition));
        for (Member member : findings.inference().members().of(self)) {
            String name = member.name();
            boolean isPrivate = name.startsWith("__") && !name.endsWith("__");
            if (!isPrivate) {
                continue;
            }
            boolean shared = bases.stream()
                    .filter(UserClass.class::isInstance)
                    .map(base -> findings.inference().members().find(new UserInstance((UserClass) base), name))
                    .anyMatch(inherited -> inherited != null && isOther(inherited, definition));
            member.places().stream()
                    .filter(place -> shared && definition.span().contains(place.span()))
                    .filter(place -> place.document() == document)
                    .findFirst()
                    .ifPresent(place -> findings.warn(
                            place.span(),
                            "no-name-mangling",
                            "'" + name + "' is the same attribute as the base class's: names are not mangled"));
        }
    }

    private static boolean isOther(Member inherited, ClassDefinition definition) {
        return inherited.places().stream().noneMatch(place -> definition.span().contains(place.span()));
    }

    private static void superProperty(Document document, Attribute attribute, Findings findings) {
        boolean asksSuper = attribute.value() instanceof Call call
                && call.function() instanceof Name name
                && name.text().equals("super")
                && Bindings.of(document).symbol(name) == null;
        if (!asksSuper) {
            return;
        }
        Inference inference = findings.inference();
        Member member = inference.member(document, attribute);
        boolean isProperty = member != null
                && member.places().stream()
                        .anyMatch(place -> place.node() instanceof FunctionDefinition function
                                && function.decorators().stream()
                                        .anyMatch(decorator -> decorator.name() != null
                                                && decorator.name().text().equals("property")));
        if (isProperty) {
            findings.warn(
                    attribute.span(),
                    "super-property",
                    "super() gives the property itself, not its value; call a method of the base class");
        }
    }
}
