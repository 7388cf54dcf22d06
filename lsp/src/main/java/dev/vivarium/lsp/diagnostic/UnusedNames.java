package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import java.util.Set;

/** Imports and local variables that nothing reads. Names that begin with an underscore are meant to be unused. */
final class UnusedNames implements Rule, NodeRule {
    private static final String IMPORT = "unused-import";
    private static final String VARIABLE = "unused-variable";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(FunctionDefinition.class, ClassDefinition.class);
    }

    @Override
    public boolean concerns(Document document) {
        // A package's __init__.py imports names for others to use.
        return !document.uri().endsWith("/__init__.py");
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        Scope scope = Bindings.of(document).scopeOf(node);
        if (scope == null) {
            // Of what stands where no program may have it.
            return;
        }
        for (Symbol symbol : scope.symbols()) {
            if (symbol.scope() == scope && !symbol.isRead()) {
                report(scope, symbol, findings);
            }
        }
    }

    /** What the module itself imports may be read by any of its statements. */
    @Override
    public void check(Document document, Findings findings) {
        if (concerns(document)) {
            Scope module = Bindings.of(document).module();
            module.symbols().stream()
                    .filter(Symbol::isUnusedImport)
                    .forEach(symbol -> report(module, symbol, findings));
        }
    }

    private static void report(Scope scope, Symbol symbol, Findings findings) {
        if (!symbol.name().startsWith("_")) {
            symbol.bindings().forEach(binding -> report(scope, symbol, binding, findings));
        }
    }

    private static void report(Scope scope, Symbol symbol, Occurrence binding, Findings findings) {
        if (binding.node() instanceof ImportAlias || binding.node() instanceof ImportedName) {
            findings.unnecessary(binding.node().span(), IMPORT, "'" + symbol.name() + "' is imported but not used");
        } else if (scope.kind() == Scope.Kind.FUNCTION && binding.node() instanceof Assign) {
            findings.unnecessary(binding.span(), VARIABLE, "'" + symbol.name() + "' is assigned but not used");
        }
    }
}
