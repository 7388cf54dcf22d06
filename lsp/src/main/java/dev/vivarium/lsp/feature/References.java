package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/references}. */
public final class References {
    private References() {}

    public static List<Location> at(Document document, Position position, boolean withDeclarations) {
        Symbol symbol = SymbolFeatures.symbolAt(document, position);
        return symbol == null
                ? List.of()
                : symbol.occurrences().stream()
                        .filter(occurrence ->
                                withDeclarations || !occurrence.access().isBinding())
                        .map(occurrence -> new Location(document.uri(), document.range(occurrence.span())))
                        .toList();
    }
}
