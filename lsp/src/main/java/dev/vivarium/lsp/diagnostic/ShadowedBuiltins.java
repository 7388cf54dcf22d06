package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.SetComprehension;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Variables of a module or function that hide what is built in under the same name. */
final class ShadowedBuiltins implements Rule, NodeRule {
    /** What has a scope of its own in which names can hide others. */
    static final Set<Class<? extends Node>> OPENING = Set.of(
            FunctionDefinition.class,
            Lambda.class,
            ListComprehension.class,
            SetComprehension.class,
            DictComprehension.class,
            GeneratorExpression.class);

    private static final String CODE = "shadowed-builtin";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return OPENING;
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        Scope scope = Bindings.of(document).scopeOf(node);
        if (scope != null) {
            check(scope, findings);
        }
    }

    @Override
    public void check(Document document, Findings findings) {
        check(Bindings.of(document).module(), findings);
    }

    private static void check(Scope scope, Findings findings) {
        for (Symbol symbol : scope.symbols()) {
            boolean hides = symbol.scope() == scope
                    && ModuleTables.isBuiltin(symbol.name())
                    && !symbol.name().startsWith("_")
                    && !symbol.bindings().isEmpty();
            if (hides) {
                report(symbol.name(), symbol.bindings().get(0), findings);
            }
        }
    }

    private static void report(String name, Symbol.Occurrence binding, Findings findings) {
        if (!(binding.node() instanceof ImportAlias) && !(binding.node() instanceof ImportedName)) {
            findings.report(binding.span(), DiagnosticSeverity.Hint, CODE, "hides the built-in '" + name + "'");
        }
    }
}
