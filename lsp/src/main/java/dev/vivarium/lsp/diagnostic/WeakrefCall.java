package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
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

    /** What a call makes; null for any other call. */
    static WeakrefCall of(Document document, Call call, Inference inference) {
        Kind kind = call.arguments().isEmpty() ? null : kind(inference.typeOf(document, call.function()));
        return kind == null ? null : of(call, kind);
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
