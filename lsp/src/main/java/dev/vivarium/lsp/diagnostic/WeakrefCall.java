package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A call that makes a weak reference or a finalizer.
 *
 * @param callback null for a reference without one
 * @param arguments what a finalizer will call its callback with
 */
record WeakrefCall(Call call, Kind kind, Expression target, Expression callback, List<Expression> arguments) {
    /** What is made. */
    enum Kind {
        REF,
        FINALIZE
    }

    /** All such calls of a document; none where it does not speak of weak references. */
    static List<WeakrefCall> in(Document document, Inference inference) {
        List<WeakrefCall> calls = new ArrayList<>();
        if (document.source().text().contains("weakref")) {
            collect(document, inference, document.tree().module(), calls);
        }
        return calls;
    }

    private static void collect(Document document, Inference inference, Node node, List<WeakrefCall> calls) {
        if (node instanceof Call call && call.arguments().size() > 0) {
            Kind kind = kind(inference.typeOf(document, call.function()));
            WeakrefCall found = kind == null ? null : of(call, kind);
            if (found != null) {
                calls.add(found);
            }
        }
        node.forEachChild(child -> collect(document, inference, child, calls));
    }

    private static Kind kind(Type function) {
        if (!(function instanceof BuiltinClass of)) {
            return null;
        }
        return switch (of.type().name()) {
            case "ref" -> Kind.REF;
            case "finalize" -> Kind.FINALIZE;
            default -> null;
        };
    }

    private static WeakrefCall of(Call call, Kind kind) {
        List<Expression> values = new ArrayList<>();
        List<Expression> keywords = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            switch (argument.kind()) {
                case POSITIONAL -> values.add(argument.value());
                case KEYWORD -> keywords.add(argument.value());
                default -> {
                    return null;
                }
            }
        }
        if (values.isEmpty() || kind == Kind.FINALIZE && values.size() < 2) {
            return null;
        }
        List<Expression> rest = new ArrayList<>(values.subList(Math.min(2, values.size()), values.size()));
        rest.addAll(keywords);
        return new WeakrefCall(call, kind, values.get(0), values.size() > 1 ? values.get(1) : null, rest);
    }
}
