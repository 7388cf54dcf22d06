package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Assert;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.Try;
import java.util.HashSet;
import java.util.Set;

/** Callbacks that raise: nobody can catch it, it is printed and forgotten. */
final class WeakrefCallbacks implements NodeRule {
    private static final String RAISES = "callback-may-raise";
    private static final int DEEPEST = 4;

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class);
    }

    @Override
    public boolean concerns(Document document) {
        return document.source().text().contains("weakref");
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        WeakrefCall call = WeakrefCall.of(document, (Call) node, findings.inference());
        if (call != null) {
            Type callback = call.callback() == null
                    ? Type.UNKNOWN
                    : findings.inference().typeOf(document, call.callback());
            if (callback instanceof UserFunction function
                    && mayRaise(findings.inference(), function, DEEPEST, new HashSet<>())) {
                findings.warn(
                        call.callback().span(),
                        RAISES,
                        "'" + function.definition().name().text()
                                + "' may raise; as a callback of the collector nobody can catch it");
            }
        }
    }

    private static boolean mayRaise(
            Inference inference, UserFunction function, int depth, Set<FunctionDefinition> seen) {
        return depth > 0
                && seen.add(function.definition())
                && raises(inference, function.document(), function.definition().body(), depth, seen);
    }

    private static boolean raises(
            Inference inference, Document document, Node node, int depth, Set<FunctionDefinition> seen) {
        if (node instanceof Raise || node instanceof Assert) {
            return true;
        } else if (node instanceof FunctionDefinition || node instanceof Lambda || node instanceof ClassDefinition) {
            return false;
        } else if (node instanceof Try attempt && !attempt.handlers().isEmpty()) {
            return attempt.handlers().stream()
                    .anyMatch(handler -> raises(inference, document, handler.body(), depth, seen));
        } else if (node instanceof Call call
                && inference.typeOf(document, call.function()) instanceof UserFunction called
                && mayRaise(inference, called, depth - 1, seen)) {
            return true;
        }
        boolean[] found = new boolean[1];
        node.forEachChild(child -> found[0] = found[0] || raises(inference, document, child, depth, seen));
        return found[0];
    }
}
