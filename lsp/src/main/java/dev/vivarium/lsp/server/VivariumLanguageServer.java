package dev.vivarium.lsp.server;

import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.workspace.Workspace;
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
    private final Workspace workspace = new Workspace(documents);
    private final Worker worker = new Worker();
    private final DiagnosticPublisher diagnostics = new DiagnosticPublisher(documents, worker);
    private final TextRequests textRequests = new TextRequests(documents, worker, diagnostics, workspace);
    private final WorkspaceRequests workspaceRequests = new WorkspaceRequests(workspace);
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
        openFolders(params);
        textRequests.clientShowsMarkdown(ClientAbilities.showsMarkdown(params));
        String version = getClass().getPackage().getImplementationVersion();
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.forClient(params), new ServerInfo("vivarium", version)));
    }

    @SuppressWarnings("deprecation") // Older clients name only one folder.
    private void openFolders(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            params.getWorkspaceFolders().forEach(folder -> workspace.addFolder(folder.getUri()));
        } else if (params.getRootUri() != null) {
            workspace.addFolder(params.getRootUri());
        }
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
