package dev.vivarium.lsp;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Edits;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;

/** What an editor makes of a server's edits, which all speak of the text before them. */
public final class AppliedEdits {
    private AppliedEdits() {}

    public static String apply(Document document, List<? extends TextEdit> edits) {
        List<TextEdit> lastFirst = new ArrayList<>(edits);
        lastFirst.sort((a, b) -> document.offset(b.getRange().getStart())
                - document.offset(a.getRange().getStart()));
        List<TextDocumentContentChangeEvent> changes = lastFirst.stream()
                .map(edit -> new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText()))
                .toList();
        return Edits.apply(document, 2, changes).source().text();
    }
}
