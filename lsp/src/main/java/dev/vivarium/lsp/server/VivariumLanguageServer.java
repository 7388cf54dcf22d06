package dev.vivarium.lsp.server;

import dev.vivarium.lsp.document.Documents;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server of one client. */
public final class VivariumLanguageServer implements LanguageServer, LanguageClientAware {
    private final Documents documents = new Documents();
    private final Worker worker = new Worker();
    private final DiagnosticPublisher diagnostics = new DiagnosticPublisher(documents, worker);
    private final TextRequests textRequests = new TextRequests(documents, worker, diagnostics);
    private final WorkspaceRequests workspaceRequests = new WorkspaceRequests();
    private Runnable onExit = () -> {};
    private volatile boolean shutDown;

    @Override
    public void connect(LanguageClient client) {
        diagnostics.connect(client);
    }

    void onExit(Runnable action) {
        onExit = action;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        String version = getClass().getPackage().getImplementationVersion();
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.forClient(params), new ServerInfo("vivarium", version)));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        onExit.run();
    }

    int exitCode() {
        return shutDown ? 0 : 1;
    }

    void close() {
        worker.close();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // The server writes no trace; clients send this all the same.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return textRequests;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspaceRequests;
    }
}
