package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.document.Document;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/documentHighlight}: the other places of the name under the cursor. */
public final class Highlights {
    private Highlights() {}

    public static List<DocumentHighlight> at(Document document, Position position) {
        Symbol symbol = SymbolFeatures.symbolAt(document, position);
        return symbol == null
                ? List.of()
                : symbol.occurrences().stream()
                        .map(occurrence -> new DocumentHighlight(
                                document.range(occurrence.span()),
                                occurrence.access() == Access.READ
                                        ? DocumentHighlightKind.Read
                                        : DocumentHighlightKind.Write))
                        .toList();
    }
}
