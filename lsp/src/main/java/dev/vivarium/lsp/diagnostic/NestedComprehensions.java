package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Node;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** {@code :=} in a comprehension to what the comprehension around it counts with. */
final class NestedComprehensions implements NodeRule {
    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(NamedExpression.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        NamedExpression named = (NamedExpression) node;
        Scope scope = Bindings.of(document).scopeAt(named.span().start());
        while (scope.kind() == Scope.Kind.COMPREHENSION) {
            if (named.target() instanceof Name name && counts(scope.node(), name.text())) {
                findings.report(
                        named.target().span(),
                        DiagnosticSeverity.Hint,
                        "walrus-iteration",
                        "'" + name.text() + "' counts the comprehension around; in CPython this is a SyntaxError");
                return;
            }
            scope = scope.parent();
        }
    }

    private static boolean counts(Node comprehension, String name) {
        boolean[] found = new boolean[1];
        comprehension.forEachChild(
                child -> found[0] |= child instanceof ComprehensionFor loop && binds(loop.target(), name));
        return found[0];
    }

    private static boolean binds(Node target, String name) {
        boolean[] found = {target instanceof Name bound && bound.text().equals(name)};
        target.forEachChild(child -> found[0] |= binds(child, name));
        return found[0];
    }
}
