package dev.vivarium.lsp.document;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;

/** The documents that the editor has open. */
public final class Documents {
    private final ConcurrentMap<String, Document> open = new ConcurrentHashMap<>();

    public Document open(TextDocumentItem item) {
        Document document = new Document(item.getUri(), item.getVersion(), item.getText());
        open.put(item.getUri(), document);
        return document;
    }

    /** The document after the change; null for one that is not open. */
    public Document change(DidChangeTextDocumentParams params) {
        return open.computeIfPresent(
                params.getTextDocument().getUri(),
                (uri, before) ->
                        Edits.apply(before, params.getTextDocument().getVersion(), params.getContentChanges()));
    }

    public void close(String uri) {
        open.remove(uri);
    }

    /** The current version, or null for a document that is not open. */
    public Document get(String uri) {
        return open.get(uri);
    }

    public Collection<Document> all() {
        return open.values();
    }
}
