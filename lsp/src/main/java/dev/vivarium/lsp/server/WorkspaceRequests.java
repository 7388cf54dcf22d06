package dev.vivarium.lsp.server;

import dev.vivarium.lsp.workspace.Workspace;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Messages about the workspace. The server has no settings. */
final class WorkspaceRequests implements WorkspaceService {
    private final Workspace workspace;

    WorkspaceRequests(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> workspace.removeFolder(folder.getUri()));
        params.getEvent().getAdded().forEach(folder -> workspace.addFolder(folder.getUri()));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There are no settings.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // A file is looked at again whenever it is imported.
    }
}
