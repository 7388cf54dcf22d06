package dev.vivarium.lsp.document;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Applies an editor's changes to a document, one after the other. */
public final class Edits {
    private Edits() {}

    public static Document apply(Document document, int version, List<TextDocumentContentChangeEvent> changes) {
        Document current = document;
        for (TextDocumentContentChangeEvent change : changes) {
            current = current.next(version, textAfter(current, change));
        }
        return current == document ? document.next(version, document.source().text()) : current;
    }

    private static String textAfter(Document document, TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return change.getText();
        }
        String text = document.source().text();
        int start = document.offset(change.getRange().getStart());
        int end = Math.max(start, document.offset(change.getRange().getEnd()));
        return new StringBuilder(
                        text.length() - (end - start) + change.getText().length())
                .append(text, 0, start)
                .append(change.getText())
                .append(text, end, text.length())
                .toString();
    }
}
