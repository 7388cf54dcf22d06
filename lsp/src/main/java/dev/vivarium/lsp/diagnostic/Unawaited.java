package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Node;
import java.util.Set;

/** A call of an async function whose result nobody awaits: its body does not run. */
final class Unawaited implements NodeRule {
    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ExpressionStatement.class);
    }

    @Override
    public boolean concerns(Document document) {
        return document.source().text().contains("async");
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof ExpressionStatement statement
                && statement.expression() instanceof Call call
                && findings.inference().typeOf(document, call.function()) instanceof UserFunction function
                && function.definition().async()) {
            findings.warn(call.span(), "unawaited", "makes a coroutine that nobody awaits; its body does not run");
        }
    }
}
