package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bytearrays and arrays that grow while a memoryview of theirs is held in a variable. */
final class ResizedTargets implements Rule {
    private static final Set<String> GROWING = Set.of("extend", "append");

    @Override
    public void check(Document document, Findings findings) {
        Parents parents = Parents.of(document);
        Set<String> names = new HashSet<>();
        for (NamedPlace place : Bindings.of(document).places(Set.of("memoryview"))) {
            boolean makesView = parents.of(place.occurrence().node()) instanceof Call call
                    && parents.of(call) instanceof Assign
                    && !call.arguments().isEmpty()
                    && call.arguments().get(0).value() instanceof Name;
            if (makesView) {
                Call call = (Call) parents.of(place.occurrence().node());
                names.add(((Name) call.arguments().get(0).value()).text());
            }
        }
        Set<Symbol> viewed = new HashSet<>();
        for (NamedPlace place :
                names.isEmpty() ? List.<NamedPlace>of() : Bindings.of(document).places(names)) {
            Node node = place.occurrence().node();
            if (place.symbol() == null) {
                continue;
            }
            if (isViewed(document, node)) {
                viewed.add(place.symbol());
            } else if (viewed.contains(place.symbol()) && isInSameScope(place) && grows(document, node)) {
                findings.warn(
                        place.occurrence().span(),
                        "memoryview-target-resized",
                        "a memoryview of '" + place.name()
                                + "' is held above: when it grows, the view may look at memory that is used otherwise;"
                                + " CPython raises a BufferError");
            } else if (place.occurrence().access().isBinding()) {
                viewed.remove(place.symbol());
            }
        }
    }

    private static boolean isInSameScope(NamedPlace place) {
        Scope scope = place.symbol().scope();
        return place.occurrence().scope() == scope;
    }

    /** Whether a name is given to {@code memoryview} for a variable. */
    private static boolean isViewed(Document document, Node name) {
        Parents parents = Parents.of(document);
        return parents.of(name) instanceof Argument argument
                && parents.of(argument) instanceof Call call
                && call.function() instanceof Name function
                && function.text().equals("memoryview")
                && parents.of(call) instanceof Assign;
    }

    private static boolean grows(Document document, Node name) {
        Parents parents = Parents.of(document);
        return name instanceof AugmentedAssign
                || parents.of(name) instanceof Attribute attribute
                        && GROWING.contains(attribute.name().text())
                        && parents.of(attribute) instanceof Call call
                        && call.function() == attribute;
    }
}
