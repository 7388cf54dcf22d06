package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;

/** Imports and local variables that nothing reads. Names that begin with an underscore are meant to be unused. */
final class UnusedNames implements Rule {
    private static final String IMPORT = "unused-import";
    private static final String VARIABLE = "unused-variable";

    @Override
    public void check(Document document, Findings findings) {
        // A package's __init__.py imports names for others to use.
        if (!document.uri().endsWith("/__init__.py")) {
            check(Bindings.of(document).module(), findings);
        }
    }

    private static void check(Scope scope, Findings findings) {
        for (Symbol symbol : scope.symbols()) {
            boolean used = symbol.occurrences().stream().anyMatch(occurrence -> occurrence.access() == Access.READ);
            if (!used && symbol.scope() == scope && !symbol.name().startsWith("_")) {
                symbol.bindings().forEach(binding -> report(scope, symbol, binding, findings));
            }
        }
        scope.children().forEach(child -> check(child, findings));
    }

    private static void report(Scope scope, Symbol symbol, Occurrence binding, Findings findings) {
        if (binding.node() instanceof ImportAlias || binding.node() instanceof ImportedName) {
            findings.unnecessary(binding.node().span(), IMPORT, "'" + symbol.name() + "' is imported but not used");
        } else if (scope.kind() == Scope.Kind.FUNCTION && binding.node() instanceof Assign) {
            findings.unnecessary(binding.span(), VARIABLE, "'" + symbol.name() + "' is assigned but not used");
        }
    }
}
