package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What calls return. */
public final class Calls {
    /** The results that rows of the runtime's tables declare. */
    private static final ConcurrentMap<String, Optional<Expression>> DECLARED = new ConcurrentHashMap<>();

    private final Inference inference;

    Calls(Inference inference) {
        this.inference = inference;
    }

    /** The result of a call expression. */
    Type result(Document document, Call call) {
        List<Type> arguments = new ArrayList<>();
        call.arguments().stream()
                .filter(argument -> argument.kind() == ArgumentKind.POSITIONAL)
                .forEach(argument -> arguments.add(inference.typeOf(document, argument.value())));
        List<Type> results = new ArrayList<>();
        for (Type function : inference.typeOf(document, call.function()).members()) {
            results.add(opensBytes(function, call) ? Types.instance("FileIO") : result(function, arguments));
        }
        return Types.union(results);
    }

    /** The result of calling something without arguments. */
    Type result(Type function) {
        return result(function, List.of());
    }

    /** What a function of the workspace returns. */
    public Type returnedBy(UserFunction function) {
        return result(function);
    }

    private Type result(Type function, List<Type> arguments) {
        if (function instanceof UserFunction user) {
            return inference.guarded(user.definition(), () -> returned(user));
        } else if (function instanceof UserClass of) {
            return new UserInstance(of);
        } else if (function instanceof BuiltinClass of) {
            return constructed(of, arguments);
        } else if (function instanceof BuiltinFunction builtin) {
            return returned(builtin, arguments);
        } else if (function instanceof LambdaFunction lambda) {
            return inference.typeOf(lambda.document(), lambda.lambda().body());
        } else if (function instanceof UserInstance instance) {
            Member call = inference.members().find(instance, "__call__");
            return call == null ? Type.UNKNOWN : result(call.type().get(), arguments);
        }
        return Type.UNKNOWN;
    }

    // Functions of the workspace

    private Type returned(UserFunction function) {
        FunctionDefinition definition = function.definition();
        Document document = function.document();
        List<Type> yielded = new ArrayList<>();
        List<Type> returned = new ArrayList<>();
        boolean[] isGenerator = new boolean[1];
        collect(document, definition.body(), yielded, returned, isGenerator);
        if (isGenerator[0]) {
            return Types.instance("generator", Types.union(yielded));
        }
        if (definition.returns() != null) {
            Type declared = inference.annotation(document, definition.returns());
            if (declared.isKnown()) {
                return declared;
            }
        }
        return returned.isEmpty() ? Type.NONE : Types.union(returned);
    }

    /** Finds what a body yields and returns, leaving out the functions inside it. */
    private void collect(Document document, Node node, List<Type> yielded, List<Type> returned, boolean[] isGenerator) {
        if (node instanceof FunctionDefinition || node instanceof ClassDefinition || node instanceof Lambda) {
            return;
        }
        if (node instanceof Return statement) {
            returned.add(statement.value() == null ? Type.NONE : inference.typeOf(document, statement.value()));
        } else if (node instanceof Yield yield) {
            isGenerator[0] = true;
            yielded.add(yield.value() == null ? Type.NONE : inference.typeOf(document, yield.value()));
        } else if (node instanceof YieldFrom yield) {
            isGenerator[0] = true;
            yielded.add(inference.items(inference.typeOf(document, yield.value())));
        }
        node.forEachChild(child -> collect(document, child, yielded, returned, isGenerator));
    }

    // Built in

    private Type returned(BuiltinFunction builtin, List<Type> arguments) {
        String declared = builtin.function().returns();
        if (declared.isEmpty()) {
            return Type.UNKNOWN;
        }
        Optional<Expression> result = DECLARED.computeIfAbsent(declared, DeclaredType::parse);
        if (result.isEmpty()) {
            return Type.UNKNOWN;
        }
        Type receiver = builtin.receiver() == null ? Type.UNKNOWN : builtin.receiver();
        Type first = arguments.isEmpty() ? Type.UNKNOWN : arguments.get(0);
        return new DeclaredType(
                        name -> switch (name) {
                            case "T", "K" -> inference.items(receiver);
                            case "V" -> Types.argument(receiver, 1);
                            case "Self" -> receiver;
                            case "Arg" -> first;
                            case "Item" -> inference.items(first);
                            case "Data" -> dataOf(receiver);
                            default -> Type.UNKNOWN;
                        },
                        other -> Type.UNKNOWN)
                .of(result.get());
    }

    /** What a stream gives when it is read. */
    private static Type dataOf(Type stream) {
        boolean isText = stream instanceof BuiltinInstance instance
                && (instance.name().equals("TextIOWrapper") || instance.name().equals("StringIO"));
        return Types.instance(isText ? "str" : "bytes");
    }

    /** Whether a call of {@code open} asks for bytes. */
    private static boolean opensBytes(Type function, Call call) {
        boolean opens = function instanceof BuiltinFunction builtin
                && builtin.receiver() == null
                && builtin.function().name().equals("open");
        return opens
                && call.arguments().size() > 1
                && call.arguments().get(1).value() instanceof StringLiteral mode
                && mode.value().contains("b");
    }

    private Type constructed(BuiltinClass of, List<Type> arguments) {
        Type first = arguments.isEmpty() ? Type.UNKNOWN : arguments.get(0);
        Type items = inference.items(first);
        String name = of.type().name();
        switch (name) {
            case "list", "set", "frozenset", "deque", "reversed", "iterator":
                return instance(of, items);
            case "enumerate":
                return instance(of, Types.instance("tuple", Types.instance("int"), items));
            case "zip":
                return instance(
                        of,
                        Types.instance(
                                "tuple",
                                arguments.stream().map(inference::items).toArray(Type[]::new)));
            case "map":
                return instance(of, result(first, List.of()));
            case "filter":
                return instance(of, arguments.size() < 2 ? Type.UNKNOWN : inference.items(arguments.get(1)));
            case "dict", "OrderedDict":
                return first instanceof BuiltinInstance mapping
                                && mapping.arguments().size() == 2
                        ? instance(of, mapping.arguments().toArray(Type[]::new))
                        : instance(of);
            case "type":
                return arguments.size() == 1 ? classOf(first) : Type.UNKNOWN;
            case "super":
                return Type.UNKNOWN;
            default:
                return instance(of);
        }
    }

    private static Type instance(BuiltinClass of, Type... arguments) {
        return new BuiltinInstance(of.type().name(), of.type(), List.of(arguments));
    }

    private static Type classOf(Type instance) {
        if (instance instanceof UserInstance user) {
            return user.of();
        }
        return instance instanceof BuiltinInstance builtin && builtin.type() != null
                ? new BuiltinClass(builtin.type())
                : Type.UNKNOWN;
    }

    /** The object whose methods {@code super()} finds, for a call that stands in a method. */
    Type superObject(Document document, Expression call) {
        ClassDefinition definition = inference.parents(document).enclosing(call, ClassDefinition.class);
        if (definition == null) {
            return Type.UNKNOWN;
        }
        List<Type> bases = inference.members().bases(new UserClass(document, definition));
        List<Type> objects = new ArrayList<>();
        for (Type base : bases) {
            if (base instanceof UserClass user) {
                objects.add(new UserInstance(user));
            } else if (base instanceof BuiltinClass builtin) {
                objects.add(instance(builtin));
            }
        }
        return Types.union(objects);
    }
}
