package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import org.eclipse.lsp4j.Position;

/** Shared by the features that ask what the name under the cursor means. */
final class SymbolFeatures {
    private SymbolFeatures() {}

    /** The symbol of the name at a position, or null. */
    static Symbol symbolAt(Document document, Position position) {
        NamedPlace place = Bindings.of(document).at(document.offset(position));
        return place == null ? null : place.symbol();
    }
}
