package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Variables and parameters that hide what their name means around them in the program. */
final class ShadowedNames implements NodeRule {
    private static final String CODE = "shadowed-name";
    private static final Set<Class<? extends Node>> DEFINITIONS =
            Set.of(ImportAlias.class, ImportedName.class, FunctionDefinition.class, ClassDefinition.class);

    @Override
    public Set<Class<? extends Node>> kinds() {
        return ShadowedBuiltins.OPENING;
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        Scope scope = Bindings.of(document).scopeOf(node);
        if (scope == null || findings.settings().shadowed() == ShadowedScope.BUILTINS) {
            return;
        }
        for (Symbol symbol : scope.symbols()) {
            Symbol hidden =
                    symbol.scope() == scope && !symbol.bindings().isEmpty() ? around(scope, symbol.name()) : null;
            Class<? extends Node> kind = hidden == null ? null : hidden.binderKind();
            Occurrence binding = hidden == null ? null : symbol.bindings().get(0);
            boolean wanted = kind != null
                    && !symbol.name().startsWith("_")
                    && !isImport(binding.node().getClass())
                    && isReported(binding, hidden, kind, findings.settings().shadowed());
            if (wanted) {
                findings.report(Finding.of(
                                binding.span(),
                                DiagnosticSeverity.Hint,
                                CODE,
                                "hides " + what(hidden, kind) + " '" + symbol.name() + "'")
                        .relatedTo(document, hidden.bindings().get(0).span(), "what is hidden"));
            }
        }
    }

    /** What a name would mean if the scope did not bind it; the names of classes are not seen in their methods. */
    private static Symbol around(Scope scope, String name) {
        Scope outer = scope.parent();
        while (outer != null && outer.kind() == Scope.Kind.CLASS) {
            outer = outer.parent();
        }
        return outer == null ? null : outer.lookUp(name);
    }

    /** A variable that a function means to change without {@code nonlocal}; parameters are named alike on purpose. */
    private static boolean isReported(
            Occurrence binding, Symbol hidden, Class<? extends Node> kind, ShadowedScope wanted) {
        boolean isAssigned = hidden.scope().kind() == Scope.Kind.FUNCTION
                && binding.scope().kind() == Scope.Kind.FUNCTION
                && !(binding.node() instanceof Parameter);
        return wanted == ShadowedScope.ALL || DEFINITIONS.contains(kind) || isAssigned;
    }

    private static boolean isImport(Class<? extends Node> kind) {
        return kind == ImportAlias.class || kind == ImportedName.class;
    }

    private static String what(Symbol hidden, Class<? extends Node> kind) {
        if (isImport(kind)) {
            return "the import";
        } else if (kind == FunctionDefinition.class) {
            return "the function";
        } else if (kind == ClassDefinition.class) {
            return "the class";
        }
        return hidden.scope().kind() == Scope.Kind.MODULE
                ? "the module's variable"
                : "the variable of the function around";
    }
}
