package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.document.Document;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * Names that neither the document nor the builtins define: a NameError when the line runs. In a line with a syntax error
 * it is not known what is a name.
 */
final class UndefinedNames implements Rule {
    private static final String CODE = "undefined-name";
    /** What every module has, and what the compiler knows by itself. */
    private static final Set<String> GIVEN =
            Set.of("__name__", "__file__", "__path__", "__debug__", "__class__", "const");

    @Override
    public void check(Document document, Findings findings) {
        if (Bindings.of(document).importsEverything()) {
            return;
        }
        Set<Integer> broken = document.tree().problems().stream()
                .map(problem -> document.source().line(problem.span().start()))
                .collect(Collectors.toSet());
        for (NamedPlace place : Bindings.of(document).places()) {
            if (place.symbol() == null
                    && !GIVEN.contains(place.name())
                    && !place.name().isEmpty()
                    && !broken.contains(
                            document.source().line(place.occurrence().span().start()))
                    && !ModuleTables.isBuiltin(place.name())) {
                findings.report(
                        place.occurrence().span(),
                        DiagnosticSeverity.Warning,
                        CODE,
                        "NameError: name '" + place.name() + "' isn't defined");
            }
        }
    }
}
