package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.DictExpression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.SetComprehension;
import dev.vivarium.syntax.ast.SetExpression;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.Subscript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the first thing in a piece of program that certainly asks for memory, through calls. */
final class Allocations {
    private static final int DEEPEST = 8;
    private static final Set<String> TEXTS = Set.of("str", "bytes", "bytearray", "list", "tuple");

    /**
     * Where memory is asked for.
     *
     * @param path the functions that lead there, outermost first
     */
    record Site(Document document, Node node, String what, List<String> path) {}

    private final Inference inference;
    private final Set<FunctionDefinition> seen = new HashSet<>();

    Allocations(Inference inference) {
        this.inference = inference;
    }

    /** The first allocation in a function; null where none is seen. */
    Site in(UserFunction function) {
        return in(function, List.of());
    }

    private Site in(UserFunction function, List<String> callers) {
        if (callers.size() >= DEEPEST || !seen.add(function.definition())) {
            return null;
        }
        List<String> path = new ArrayList<>(callers);
        path.add(function.definition().name().text());
        return in(function.document(), function.definition().body(), path);
    }

    Site in(Document document, Node node, List<String> path) {
        String what = what(document, node);
        if (what != null) {
            return new Site(document, node, what, path);
        }
        if (node instanceof Raise || node instanceof FormattedString) {
            // An exception has memory of its own kept for it.
            return null;
        }
        if (node instanceof Call call
                && inference.typeOf(document, call.function()) instanceof UserFunction function
                && !function.definition().async()) {
            Site inside = in(function, path);
            if (inside != null) {
                return inside;
            }
        }
        Site[] found = new Site[1];
        node.forEachChild(child -> {
            if (found[0] == null) {
                found[0] = in(document, child, path);
            }
        });
        return found[0];
    }

    private String what(Document document, Node node) {
        if (node instanceof ListExpression) {
            return "a list";
        } else if (node instanceof DictExpression) {
            return "a dict";
        } else if (node instanceof SetExpression) {
            return "a set";
        } else if (node instanceof ListComprehension
                || node instanceof SetComprehension
                || node instanceof DictComprehension
                || node instanceof GeneratorExpression) {
            return "a comprehension";
        } else if (node instanceof FormattedString) {
            return "an f-string";
        } else if (node instanceof Lambda || node instanceof FunctionDefinition || node instanceof ClassDefinition) {
            return "a function or class that is made";
        } else if (node instanceof Subscript subscript && subscript.index() instanceof Slice) {
            return isText(inference.typeOf(document, subscript.value())) ? "a slice" : null;
        } else if (node instanceof BinaryOperation operation) {
            return isText(inference.typeOf(document, operation.operands().get(0)))
                    ? "a text that is put together"
                    : null;
        } else if (node instanceof Call call) {
            return called(inference.typeOf(document, call.function()));
        }
        return null;
    }

    private static String called(Type function) {
        if (function instanceof UserClass of) {
            return "an instance of " + of.definition().name().text();
        }
        boolean formats = function instanceof BuiltinFunction builtin
                && builtin.receiver() instanceof BuiltinInstance receiver
                && receiver.name().equals("str")
                && Set.of("format", "join", "replace", "split")
                        .contains(builtin.function().name());
        return formats ? "a new text" : null;
    }

    private static boolean isText(Type type) {
        return type instanceof BuiltinInstance instance && TEXTS.contains(instance.name());
    }
}
