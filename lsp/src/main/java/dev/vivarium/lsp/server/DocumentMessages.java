package dev.vivarium.lsp.server;

import dev.vivarium.lsp.workspace.Workspace;
import java.nio.file.Path;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What the editor says of its documents. */
abstract class DocumentMessages implements TextDocumentService {
    final Session session;
    final DiagnosticPublisher diagnostics;

    DocumentMessages(Session session, DiagnosticPublisher diagnostics) {
        this.session = session;
        this.diagnostics = diagnostics;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        session.documents.open(params.getTextDocument());
        diagnostics.opened(params.getTextDocument().getUri());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        session.documents.change(params);
        diagnostics.changed(params.getTextDocument().getUri());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        session.documents.close(params.getTextDocument().getUri());
        diagnostics.closed(params.getTextDocument().getUri());
        lookAgain(params.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        lookAgain(params.getTextDocument().getUri());
    }

    private void lookAgain(String uri) {
        Path path = Workspace.path(uri);
        if (path != null) {
            session.worker.inBackground(() -> session.index.changed(path));
        }
    }
}
