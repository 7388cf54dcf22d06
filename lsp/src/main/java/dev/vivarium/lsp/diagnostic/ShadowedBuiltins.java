package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Variables of a module or function that hide what is built in under the same name. */
final class ShadowedBuiltins implements Rule {
    private static final String CODE = "shadowed-builtin";

    @Override
    public void check(Document document, Findings findings) {
        check(Bindings.of(document).module(), findings);
    }

    private static void check(Scope scope, Findings findings) {
        if (scope.kind() != Scope.Kind.CLASS) {
            for (Symbol symbol : scope.symbols()) {
                Node binder = symbol.bindings().isEmpty()
                        ? null
                        : symbol.bindings().get(0).node();
                boolean meant = binder == null
                        || binder instanceof ImportAlias
                        || binder instanceof ImportedName
                        || symbol.scope() != scope
                        || symbol.name().startsWith("_");
                if (!meant && ModuleTables.isBuiltin(symbol.name())) {
                    findings.report(
                            symbol.bindings().get(0).span(),
                            DiagnosticSeverity.Hint,
                            CODE,
                            "hides the built-in '" + symbol.name() + "'");
                }
            }
        }
        scope.children().forEach(child -> check(child, findings));
    }
}
