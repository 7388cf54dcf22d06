package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.Span;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that neither the document nor the builtins define: a NameError when the line runs. In a line with a syntax error
 * it is not known what is a name.
 */
final class UndefinedNames implements Rule {
    private static final String CODE = "undefined-name";
    /** What every module has, and what the compiler knows by itself. */
    private static final Set<String> GIVEN =
            Set.of("__name__", "__file__", "__path__", "__debug__", "__class__", "const");

    /** What the manifest of a firmware or package is given. */
    private static final Set<String> IN_MANIFESTS = Set.of(
            "metadata",
            "module",
            "package",
            "require",
            "include",
            "freeze",
            "freeze_as_str",
            "freeze_as_mpy",
            "freeze_mpy",
            "add_library",
            "options",
            "convert_path");

    private static Set<String> undefined(Document document) {
        Bindings bindings = Bindings.of(document);
        if (bindings.importsEverything()) {
            return Set.of();
        }
        boolean isManifest = document.uri().endsWith("/manifest.py");
        return bindings.unbound().stream()
                .filter(name -> !name.isEmpty()
                        && !GIVEN.contains(name)
                        && !(isManifest && IN_MANIFESTS.contains(name))
                        && !ModuleTables.isBuiltin(name))
                .collect(Collectors.toSet());
    }

    @Override
    public void check(Document document, Findings findings) {
        Set<String> names = undefined(document);
        if (names.isEmpty()) {
            return;
        }
        Set<Integer> broken = document.tree().problems().stream()
                .map(problem -> document.source().line(problem.span().start()))
                .collect(Collectors.toSet());
        for (NamedPlace place : Bindings.of(document).places(names)) {
            if (place.symbol() == null
                    && !broken.contains(
                            document.source().line(place.occurrence().span().start()))) {
                String message = "NameError: name '" + place.name() + "' isn't defined";
                Span span = place.occurrence().span();
                if (CpythonNames.moduleHas("builtins", place.name())) {
                    findings.warn(span, "cpython-only", message + "; CPython has it, MicroPython has not");
                } else {
                    findings.warn(span, CODE, message);
                }
            }
        }
    }
}
