package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.WithItem;
import dev.vivarium.syntax.source.Span;
import java.util.List;
import java.util.Set;

/** What each kind of binding gives a name. */
final class BindingTypes {
    /** Decorators that leave a function what it is. */
    private static final Set<String> TRANSPARENT = Set.of(
            "property",
            "staticmethod",
            "classmethod",
            "micropython.native",
            "micropython.viper",
            "micropython.bytecode");

    private final Inference inference;
    private final Document document;

    BindingTypes(Inference inference, Document document) {
        this.inference = inference;
        this.document = document;
    }

    /**
     * The type that a binding gives.
     *
     * @param node the statement, clause or parameter that binds
     * @param target the name or attribute that is bound
     */
    Type of(Node node, Span target) {
        if (node instanceof Assign assign) {
            return assigned(assign, target);
        } else if (node instanceof AnnotatedAssign assign) {
            Type declared = inference.annotation(document, assign.annotation());
            return declared.isKnown() || assign.value() == null ? declared : typeOf(assign.value());
        } else if (node instanceof AugmentedAssign assign) {
            return augmented(assign, target);
        } else if (node instanceof NamedExpression named) {
            return typeOf(named.value());
        } else if (node instanceof For loop) {
            return unpacked(loop.target(), inference.items(typeOf(loop.iterable())), target);
        } else if (node instanceof ComprehensionFor loop) {
            return unpacked(loop.target(), inference.items(typeOf(loop.iterable())), target);
        } else if (node instanceof WithItem item) {
            return unpacked(item.target(), entered(typeOf(item.context())), target);
        } else if (node instanceof ExceptHandler handler) {
            return caught(handler.type());
        }
        return defined(node);
    }

    private Type typeOf(Expression expression) {
        return inference.typeOf(document, expression);
    }

    private Type assigned(Assign assign, Span target) {
        Type value = typeOf(assign.value());
        for (Expression each : assign.targets()) {
            if (each.span().contains(target)) {
                return unpacked(each, value, target);
            }
        }
        return Type.UNKNOWN;
    }

    /**
     * What an operator makes of what the name means elsewhere and the value behind it. Other operators that assign to the
     * name are left out: each of them would ask for all the others, in every order.
     */
    private Type augmented(AugmentedAssign assign, Span target) {
        Bindings.NamedPlace place = Bindings.of(document).at(target.start());
        if (!(assign.target() instanceof Name) || place == null || place.symbol() == null) {
            return Type.UNKNOWN;
        }
        Type before = Types.union(place.symbol().bindings().stream()
                .filter(binding -> !(binding.node() instanceof AugmentedAssign))
                .map(binding -> inference.guarded(binding.node(), () -> of(binding.node(), binding.span())))
                .toList());
        return new Arithmetic(inference).binary(assign.operator(), before, typeOf(assign.value()));
    }

    /** The part of a value that one name of a target gets. */
    private Type unpacked(Expression target, Type value, Span name) {
        List<Expression> elements = target instanceof TupleExpression tuple
                ? tuple.elements()
                : target instanceof ListExpression list ? list.elements() : List.of();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Starred rest && rest.span().contains(name)) {
                return unpacked(rest.value(), Types.instance("list", inference.items(value)), name);
            }
            if (elements.get(i).span().contains(name)) {
                return unpacked(elements.get(i), element(value, i, elements.size()), name);
            }
        }
        return elements.isEmpty() ? value : Type.UNKNOWN;
    }

    private Type element(Type value, int index, int count) {
        return value instanceof BuiltinInstance tuple
                        && tuple.name().equals("tuple")
                        && tuple.arguments().size() == count
                ? tuple.arguments().get(index)
                : inference.items(value);
    }

    private Type entered(Type context) {
        Member enter = inference.members().find(context, "__enter__");
        Type entered = enter == null
                ? Type.UNKNOWN
                : inference.calls().result(enter.type().get());
        return entered.isKnown() ? entered : context;
    }

    private Type caught(Expression type) {
        if (type instanceof TupleExpression tuple) {
            return Types.union(tuple.elements().stream().map(this::caught).toList());
        }
        return type == null ? Type.UNKNOWN : inference.instanceOf(typeOf(type));
    }

    // Definitions

    private Type defined(Node node) {
        if (node instanceof FunctionDefinition function) {
            return function(function);
        } else if (node instanceof ClassDefinition definition) {
            return new UserClass(document, definition);
        } else if (node instanceof ImportAlias alias) {
            String name = alias.alias() != null
                    ? alias.name().text()
                    : alias.name().parts().get(0).text();
            Type module = inference.module(document, 0, name);
            boolean isFolder = !module.isKnown()
                    && alias.alias() == null
                    && inference.module(document, 0, alias.name().text()).isKnown();
            return isFolder ? new Type.FolderModule(name, document) : module;
        } else if (node instanceof ImportedName imported) {
            return imported(imported);
        } else if (node instanceof Parameter parameter) {
            return parameter(parameter);
        }
        return Type.UNKNOWN;
    }

    private Type function(FunctionDefinition function) {
        Type type = new UserFunction(document, function, null);
        for (int i = function.decorators().size() - 1; i >= 0; i--) {
            Decorator decorator = function.decorators().get(i);
            if (!TRANSPARENT.contains(decorator.name().text())) {
                Type result = inference.calls().result(typeOf(decorator.expression()));
                type = result.isKnown() && !result.equals(Type.NONE) ? result : type;
            }
        }
        return type;
    }

    private Type imported(ImportedName name) {
        ImportFrom statement = (ImportFrom) inference.parents(document).of(name);
        String module = statement.module() == null ? "" : statement.module().text();
        Type from = inference.module(document, statement.level(), module);
        Member member = inference.members().find(from, name.name().text());
        if (member != null) {
            return inference.guarded(name, member.type());
        }
        String submodule = module.isEmpty()
                ? name.name().text()
                : module + "." + name.name().text();
        return inference.module(document, statement.level(), submodule);
    }

    private Type parameter(Parameter parameter) {
        Type declared =
                parameter.annotation() == null ? Type.UNKNOWN : inference.annotation(document, parameter.annotation());
        switch (parameter.kind()) {
            case STAR:
                return Types.instance("tuple");
            case DOUBLE_STAR:
                return Types.instance("dict", Types.instance("str"), declared);
            default:
                break;
        }
        if (declared.isKnown()) {
            return declared;
        }
        Type receiver = receiver(parameter);
        if (receiver.isKnown() || parameter.defaultValue() == null) {
            return receiver;
        }
        Type byDefault = typeOf(parameter.defaultValue());
        // A default of None says that something else is usually given.
        return byDefault.equals(Type.NONE) ? Type.UNKNOWN : byDefault;
    }

    /** The type of {@code self} or {@code cls}; unknown for every other parameter. */
    private Type receiver(Parameter parameter) {
        if (!(inference.parents(document).of(parameter) instanceof FunctionDefinition function)
                || function.parameters().get(0) != parameter
                || Members.isDecorated(function, "staticmethod")) {
            return Type.UNKNOWN;
        }
        Node around = inference.parents(document).of(function);
        Node owner = around == null ? null : inference.parents(document).of(around);
        if (!(owner instanceof ClassDefinition definition)) {
            return Type.UNKNOWN;
        }
        UserClass of = new UserClass(document, definition);
        boolean isClassMethod = Members.isDecorated(function, "classmethod")
                || function.name().text().equals("__new__");
        return isClassMethod ? of : new UserInstance(of);
    }
}
