package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/linkedEditingRange}: all places of a local variable or parameter change together. */
public final class LinkedNames {
    private LinkedNames() {}

    public static LinkedEditingRanges at(Document document, Position position) {
        Symbol symbol = SymbolFeatures.symbolAt(document, position);
        boolean isLocal = symbol != null
                && symbol.scope().kind() != Scope.Kind.MODULE
                && symbol.scope().kind() != Scope.Kind.CLASS;
        return isLocal
                ? new LinkedEditingRanges(symbol.occurrences().stream()
                        .map(occurrence -> document.range(occurrence.span()))
                        .toList())
                : null;
    }
}
