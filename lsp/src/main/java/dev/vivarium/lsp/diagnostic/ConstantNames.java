package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of constants that are something else as well. From {@code NAME = const(value)} to the end of the file the
 * compiler puts the value in the place of the name, in all scopes; it refuses assignments to it there, but neither other
 * ways of binding the name nor what stands above.
 */
final class ConstantNames implements Rule {
    private static final String CODE = "const-misuse";

    @Override
    public void check(Document document, Findings findings) {
        Map<String, NamedPlace> constants = constants(document);
        if (constants.isEmpty()) {
            return;
        }
        for (NamedPlace place : Bindings.of(document).places(constants.keySet())) {
            NamedPlace constant = constants.get(place.name());
            if (place == constant) {
                continue;
            }
            boolean above = start(place) < start(constant);
            if (above && place.symbol() == constant.symbol()) {
                above(place, constant, findings);
            } else if (!above && bindsUnnoticed(place)) {
                findings.warn(
                        place.occurrence().span(),
                        CODE,
                        "the name is bound here, but to read '" + place.name() + "' always gives the constant");
            }
        }
    }

    private static int start(NamedPlace place) {
        return place.occurrence().span().start();
    }

    /** The first definition of each constant, as MicroPython has no other. */
    private static Map<String, NamedPlace> constants(Document document) {
        Map<String, NamedPlace> constants = new HashMap<>();
        for (NamedPlace place : Bindings.of(document).placesBesideConst()) {
            if (place.occurrence().node() instanceof Assign assign
                    && assign.targets().size() == 1
                    && assign.value() instanceof Call call
                    && call.function() instanceof Name function
                    && function.text().equals("const")
                    && place.occurrence().access() == Access.WRITE) {
                constants.putIfAbsent(place.name(), place);
            }
        }
        return constants;
    }

    private static void above(NamedPlace place, NamedPlace constant, Findings findings) {
        boolean kept = !place.name().startsWith("_");
        boolean onlyConstant = constant.symbol().bindings().size() == 1;
        if (place.occurrence().access().isBinding()) {
            findings.warn(
                    place.occurrence().span(),
                    CODE,
                    "'" + place.name() + "' becomes a constant further down; what is assigned here is not seen there");
        } else if (!kept && onlyConstant) {
            findings.warn(
                    place.occurrence().span(),
                    CODE,
                    "NameError: name '" + place.name() + "' isn't defined; it is a constant only below its definition");
        }
    }

    private static boolean bindsUnnoticed(NamedPlace place) {
        Node node = place.occurrence().node();
        return place.occurrence().access().isBinding()
                && (node instanceof Parameter
                        || node instanceof FunctionDefinition
                        || node instanceof ClassDefinition
                        || node instanceof ImportAlias
                        || node instanceof ImportedName
                        || node instanceof ExceptHandler);
    }
}
