package dev.vivarium.lsp.document;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Applies an editor's changes to a document, one after the other. */
public final class Edits {
    private Edits() {}

    public static Document apply(Document document, int version, List<TextDocumentContentChangeEvent> changes) {
        Document current = document;
        for (TextDocumentContentChangeEvent change : changes) {
            current = change.getRange() == null
                    ? current.next(version, change.getText())
                    : current.next(version, current.span(change.getRange()), change.getText());
        }
        return current == document ? document.next(version, document.source().text()) : current;
    }
}
