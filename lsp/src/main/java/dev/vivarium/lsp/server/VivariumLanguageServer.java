package dev.vivarium.lsp.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server of one client. */
public final class VivariumLanguageServer implements LanguageServer, LanguageClientAware {
    private final Session session = new Session();
    private final DiagnosticPublisher diagnostics = new DiagnosticPublisher(session);
    private final ClientRequests client = new ClientRequests(session, diagnostics);
    private final TextRequests textRequests = new TextRequests(session, diagnostics);
    private final WorkspaceRequests workspaceRequests = new WorkspaceRequests(session, client, diagnostics);
    private Runnable onExit = () -> {};
    private volatile boolean shutDown;

    @Override
    public void connect(LanguageClient connected) {
        diagnostics.connect(connected);
        client.connect(connected);
    }

    void onExit(Runnable action) {
        onExit = action;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        openFolders(params);
        session.begin(params);
        String version = getClass().getPackage().getImplementationVersion();
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.forClient(session.client()), new ServerInfo("vivarium", version)));
    }

    @SuppressWarnings("deprecation") // Older clients name only one folder.
    private void openFolders(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            params.getWorkspaceFolders().forEach(folder -> session.workspace.addFolder(folder.getUri()));
        } else if (params.getRootUri() != null) {
            session.workspace.addFolder(params.getRootUri());
        }
    }

    @Override
    public void initialized(InitializedParams params) {
        client.register();
        client.buildIndex();
        client.askForSettings();
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
        session.worker.close();
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
