package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/definition}: where the name under the cursor gets its values. */
public final class Definitions {
    private Definitions() {}

    public static List<Location> at(Document document, Position position) {
        Symbol symbol = SymbolFeatures.symbolAt(document, position);
        return symbol == null
                ? List.of()
                : symbol.bindings().stream()
                        .map(binding -> new Location(document.uri(), document.range(binding.span())))
                        .toList();
    }
}
